/*
 * What a reader can do with the report: sort tables, choose what a figure shows, hide series, switch between light and
 * dark, save a figure as SVG and its rows as CSV. Texts of the data are set as text and never parsed as HTML, except in
 * tooltips, where they are encoded.
 */
(function () {
  'use strict';

  const page = JSON.parse(document.getElementById('data').textContent);
  const charts = [];
  const SHOWN_ROWS = 200;
  // Between the margins of a page; the drawing is then scaled to what there is.
  const PRINTED_WIDTH = 700;
  const encode = echarts.format.encodeHTML;

  function element(name, properties, children) {
    const made = document.createElement(name);
    Object.keys(properties || {}).forEach(function (key) {
      if (key in made) {
        made[key] = properties[key];
      } else {
        made.setAttribute(key, properties[key]);
      }
    });
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  // ---- Light and dark.

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let printing = false;

  function theme() {
    const chosen = document.documentElement.dataset.theme;
    if (printing) {
      return 'light';
    }
    return chosen === 'auto' ? (dark.matches ? 'dark' : 'light') : chosen;
  }

  document.querySelectorAll('[data-choose-theme]').forEach(function (button) {
    button.addEventListener('click', function () {
      document.documentElement.dataset.theme = button.dataset.chooseTheme;
      document.querySelectorAll('[data-choose-theme]').forEach(function (other) {
        other.setAttribute('aria-pressed', String(other === button));
      });
      drawAll();
    });
  });
  dark.addEventListener('change', drawAll);

  // ---- Sorting.

  document.querySelectorAll('table.sortable').forEach(function (table) {
    table.querySelectorAll('th button').forEach(function (button) {
      button.addEventListener('click', function () { sort(table, button.closest('th')); });
    });
  });

  function sort(table, head) {
    const column = Array.prototype.indexOf.call(head.parentNode.children, head);
    const ascending = head.getAttribute('aria-sort') !== 'ascending';
    table.querySelectorAll('th').forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    const key = function (row) {
      const cell = row.cells[column];
      return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
    };
    Array.from(body.rows)
      .map(function (row, place) { return { row: row, key: key(row), place: place }; })
      .sort(function (a, b) {
        // Cells without a value stay last in both directions.
        const lacks = Number(a.key === '') - Number(b.key === '');
        if (lacks !== 0) {
          return lacks;
        }
        const order = typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key : String(a.key).localeCompare(String(b.key));
        return (ascending ? order : -order) || a.place - b.place;
      })
      .forEach(function (entry) { body.append(entry.row); });
  }

  // ---- Figures.

  page.figures.forEach(function (figure) {
    const container = document.getElementById(figure.id);
    const state = { figure: figure, panel: figure.panels[0], hidden: {}, turn: 35, log: null };
    const controls = element('div', { className: 'controls' });
    const drawing = element('div', { className: 'chart', role: 'img' });
    const legend = element('div', { className: 'legend' });
    const note = element('p', { className: 'note' });
    const data = element('details', { className: 'data' });
    state.redraw = function () { draw(state, drawing); };
    addChoices(state, controls);
    if (figure.kind === 'surface') {
      addTurn(state, controls);
    }
    addScale(state, controls);
    addSaving(state, controls);
    container.querySelector('figcaption').before(controls, drawing, legend);
    container.append(note, data);
    state.show = function () {
      drawing.setAttribute('aria-label', figure.title + '; ' + state.panel.choice.join(', ')
        + '. The rows are in the table below the figure.');
      note.textContent = state.panel.note || '';
      showScale(state);
      showLegend(state, legend);
      showData(state, data);
      state.redraw();
    };
    data.addEventListener('toggle', function () { showData(state, data); });
    charts.push(state);
    state.show();
  });

  function addChoices(state, controls) {
    const figure = state.figure;
    figure.choices.forEach(function (name, place) {
      const values = [];
      figure.panels.forEach(function (panel) {
        if (values.indexOf(panel.choice[place]) < 0) {
          values.push(panel.choice[place]);
        }
      });
      if (values.length < 2) {
        return;
      }
      const select = element('select', {}, values.map(function (value) {
        return element('option', { value: value, textContent: value });
      }));
      select.addEventListener('change', function () {
        const wanted = state.panel.choice.slice();
        wanted[place] = select.value;
        state.panel = nearest(figure.panels, wanted, place);
        state.selects.forEach(function (other) { other.select.value = state.panel.choice[other.place]; });
        state.show();
      });
      (state.selects = state.selects || []).push({ select: select, place: place });
      controls.append(element('label', {}, [name + ' ', select]));
    });
  }

  /** The panel of a choice, or the first that agrees with it where the reader just chose. */
  function nearest(panels, wanted, place) {
    const same = panels.filter(function (panel) { return panel.choice[place] === wanted[place]; });
    return same.filter(function (panel) {
      return panel.choice.every(function (value, i) { return value === wanted[i]; });
    })[0] || same[0];
  }

  function addTurn(state, controls) {
    const range = element('input', { type: 'range', min: '5', max: '355', step: '5', value: String(state.turn) });
    range.addEventListener('input', function () {
      state.turn = Number(range.value);
      state.redraw();
    });
    controls.append(element('label', { className: 'screen' }, ['turn ', range]));
  }

  function addScale(state, controls) {
    state.scale = element('input', { type: 'checkbox' });
    state.scale.addEventListener('change', function () {
      state.log = state.scale.checked;
      state.redraw();
    });
    state.scaleLabel = element('label', { className: 'screen' }, [state.scale, ' logarithmic']);
    controls.append(state.scaleLabel);
  }

  /** Offers the scale of a panel; a choice holds until another panel is shown. */
  function showScale(state) {
    const axis = skerryFigures.scalable(state.panel);
    state.scaleLabel.hidden = axis === null;
    if (state.scaled !== state.panel) {
      state.scaled = state.panel;
      state.log = null;
      state.scale.checked = axis !== null && state.panel[axis].log;
    }
  }

  function addSaving(state, controls) {
    const svg = element('button', { type: 'button', textContent: 'Save SVG' });
    svg.addEventListener('click', function () {
      save(fileName(state) + '.svg', 'image/svg+xml', skerryFigures.svg(echarts, page, state.figure, state.panel, 800, state));
    });
    const csv = element('button', { type: 'button', textContent: 'Save CSV' });
    csv.addEventListener('click', function () { save(fileName(state) + '.csv', 'text/csv', csvOf(state)); });
    controls.append(element('span', { className: 'saving screen' }, [svg, csv]));
  }

  function fileName(state) {
    return [page.name, state.figure.id].concat(state.panel.choice).join('-')
      .replace(/[^A-Za-z0-9.=_-]+/g, '-').substring(0, 120);
  }

  function save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type: type + ';charset=utf-8' }));
    const link = element('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }

  function cellText(column, value) {
    if (value === null || value === undefined) {
      return '';
    }
    return column.role === 'series' ? page.series[value].name : String(value);
  }

  function csvOf(state) {
    const quoted = function (text) { return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; };
    const columns = state.figure.columns;
    const lines = [columns.map(function (column) { return quoted(skerryFigures.title(column)); }).join(',')];
    state.panel.rows.forEach(function (row) {
      lines.push(columns.map(function (column, i) { return quoted(cellText(column, row[i])); }).join(','));
    });
    return lines.join('\r\n') + '\r\n';
  }

  function showData(state, details) {
    const panel = state.panel;
    details.querySelectorAll('.scroll').forEach(function (old) { old.remove(); });
    if (!details.querySelector('summary')) {
      details.append(element('summary'));
    }
    const more = panel.rows.length > SHOWN_ROWS ? ', the first ' + SHOWN_ROWS + ' shown; the CSV file has all' : '';
    details.querySelector('summary').textContent = 'Data: ' + panel.rows.length + ' rows' + more;
    if (!details.open) {
      return;
    }
    const columns = state.figure.columns;
    const head = element('tr', {}, columns.map(function (column) {
      return element('th', { scope: 'col', textContent: skerryFigures.title(column) });
    }));
    const body = element('tbody', {}, panel.rows.slice(0, SHOWN_ROWS).map(function (row) {
      return element('tr', {}, columns.map(function (column, i) {
        const text = column.role === 'series' ? cellText(column, row[i]) : skerryFigures.number(row[i]);
        return element('td', { className: column.role === 'series' ? '' : 'number' }, [element('bdi', { textContent: text })]);
      }));
    }));
    details.append(element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'rows' },
      [element('table', {}, [element('thead', {}, [head]), body])]));
  }

  function showLegend(state, legend) {
    legend.textContent = '';
    if (!skerryFigures.hasLegend(state.figure)) {
      return;
    }
    skerryFigures.bySeries(state.figure, state.panel).forEach(function (group) {
      const look = skerryFigures.style(page, group.series, skerryFigures.THEMES[theme()]);
      const button = element('button', { type: 'button', 'aria-pressed': String(!state.hidden[group.series]) }, [
        swatch(look), element('bdi', { textContent: page.series[group.series].name })
      ]);
      button.title = 'Show or hide ' + page.series[group.series].name;
      button.addEventListener('click', function () {
        state.hidden[group.series] = !state.hidden[group.series];
        button.setAttribute('aria-pressed', String(!state.hidden[group.series]));
        state.redraw();
      });
      legend.append(button);
    });
  }

  /** A line in the dash of a series with its symbol. */
  function swatch(look) {
    const name = 'http://www.w3.org/2000/svg';
    const drawing = document.createElementNS(name, 'svg');
    drawing.setAttribute('width', '28');
    drawing.setAttribute('height', '12');
    drawing.setAttribute('aria-hidden', 'true');
    const part = function (tag, attributes) {
      const made = document.createElementNS(name, tag);
      Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
      drawing.append(made);
    };
    const dashes = { solid: '', dashed: '6 3', dotted: '2 3' };
    part('line', {
      x1: 0, y1: 6, x2: 28, y2: 6, stroke: look.colour, 'stroke-width': look.width,
      'stroke-dasharray': Array.isArray(look.dash) ? look.dash.join(' ') : dashes[look.dash]
    });
    const shapes = {
      circle: 'M14 2a4 4 0 1 0 .01 0z', rect: 'M10 2h8v8h-8z', triangle: 'M14 1.5l5 9h-10z',
      diamond: 'M14 1l5 5-5 5-5-5z', arrow: 'M14 1l5 10-5-3-5 3z',
      none: ''
    };
    const own = look.symbol.indexOf('path://') === 0;
    part('path', {
      d: own ? look.symbol.substring(7) : shapes[look.symbol], fill: look.colour,
      transform: own ? 'translate(14 6)' : ''
    });
    return drawing;
  }

  function tooltip(state) {
    const columns = state.figure.columns;
    return function (given) {
      const groups = skerryFigures.bySeries(state.figure, state.panel, state.hidden);
      const entries = Array.isArray(given) ? given : [given];
      if (state.figure.kind === 'lines') {
        return entries.length === 0 ? '' : readings(state, groups, entries[0].axisValue);
      }
      const entry = entries[0];
      const row = state.figure.kind === 'scatter'
        ? groups[entry.seriesIndex].rows[entry.dataIndex]
        : state.figure.kind === 'matrix' ? state.panel.rows[entry.dataIndex] : groups[entry.dataIndex].rows[0];
      return columns.map(function (column, i) {
        const text = column.role === 'series' ? cellText(column, row[i]) : skerryFigures.number(row[i]);
        return text === '' ? '' : encode(skerryFigures.title(column)) + ': <bdi><b>' + encode(text) + '</b></bdi><br>';
      }).join('');
    };
  }

  /** What every line says at a place of the horizontal axis, the least first. */
  function readings(state, groups, at) {
    const columns = state.figure.columns;
    const x = columns.findIndex(function (column) { return column.role === 'x'; });
    const y = columns.findIndex(function (column) { return column.role === 'y'; });
    const rows = groups.map(function (group) {
      const before = group.rows.filter(function (row) { return row[x] <= at && row[y] !== null; });
      const row = state.panel.step ? before[before.length - 1]
        : before.filter(function (entry) { return entry[x] === at; })[0];
      return { name: page.series[group.series].name, row: row };
    }).filter(function (entry) { return entry.row; })
      .sort(function (a, b) { return a.row[y] - b.row[y]; });
    return encode(skerryFigures.title(state.panel.x)) + ' ' + skerryFigures.number(at) + rows.map(function (entry) {
      return '<br><bdi>' + encode(entry.name) + '</bdi>: <b>' + skerryFigures.number(entry.row[y]) + '</b>'
        + extent(columns, entry.row);
    }).join('');
  }

  function extent(columns, row) {
    const lower = columns.findIndex(function (column) { return column.role === 'lower'; });
    const upper = columns.findIndex(function (column) { return column.role === 'upper'; });
    return lower < 0 || row[lower] === null || row[upper] === null ? ''
      : ' (' + skerryFigures.number(row[lower]) + ' to ' + skerryFigures.number(row[upper]) + ')';
  }

  function draw(state, drawing) {
    const width = printing ? PRINTED_WIDTH : Math.max(280, Math.floor(drawing.clientWidth || 700));
    const height = skerryFigures.height(state.figure, state.panel, width);
    drawing.style.height = height + 'px';
    if (!state.chart) {
      state.chart = echarts.init(drawing, null, { renderer: 'svg', width: width, height: height });
    } else {
      state.chart.resize({ width: width, height: height });
    }
    const size = { width: width, height: height, hidden: state.hidden, turn: state.turn, log: state.log,
      tooltip: tooltip(state) };
    state.chart.setOption(skerryFigures.option(page, state.figure, state.panel, theme(), size), { notMerge: true });
    drawing.querySelector('svg').setAttribute('viewBox', '0 0 ' + width + ' ' + height);
  }

  function drawAll() {
    charts.forEach(function (state) { state.show(); });
  }

  let waiting = null;
  window.addEventListener('resize', function () {
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 120);
  });
  let folded = [];
  window.addEventListener('beforeprint', function () {
    printing = true;
    folded = Array.from(document.querySelectorAll('details:not([open]):not(.data)'));
    folded.forEach(function (details) { details.open = true; });
    drawAll();
  });
  window.addEventListener('afterprint', function () {
    printing = false;
    folded.forEach(function (details) { details.open = false; });
    drawAll();
  });
  document.documentElement.dataset.drawn = String(charts.length);
})();
