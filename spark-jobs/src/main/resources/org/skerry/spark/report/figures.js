/*
 * Figures as options of Apache ECharts. The same code draws them in a browser and, without one, for SVG files, so it
 * uses no DOM and no feature of the language that came after ECMAScript 2015.
 *
 * A figure has columns, each with a role, and panels of rows; org.skerry.spark.report.Figure describes both. Values of
 * the column "series" are places in page.series.
 */
var skerryFigures = (function () {
  'use strict';

  // Okabe and Ito, Color Universal Design, 2008: told apart with any colour vision. Yellow is left out: too faint.
  const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', null];
  const CROSS = 'path://M-1-4h2v3h3v2h-3v3h-2v-3h-3v-2h3z';
  const STAR = 'path://M0-5l1.2 3.4 3.6.1-2.9 2.2 1 3.4-2.9-2-2.9 2 1-3.4-2.9-2.2 3.6-.1z';
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', CROSS, 'arrow', STAR];
  const DASHES = ['solid', 'dashed', 'dotted', [10, 3, 2, 3]];
  // One for each kind of reference value that can stand beside the others.
  const REFERENCE_DASHES = ['dashed', 'dotted', [10, 3, 2, 3], [14, 4], [1, 5], [6, 2, 1, 2, 1, 2], [3, 7], [10, 2, 4, 2]];
  // Viridis at nine even steps: even in lightness and told apart with any colour vision.
  const RAMP = ['#440154', '#472d7b', '#3b528b', '#2c728e', '#21918c', '#28ae80', '#5ec962', '#addc30', '#fde725'];

  const THEMES = {
    light: { text: '#1b1f24', muted: '#59636e', line: '#d9dee3', background: '#ffffff', last: '#000000' },
    dark: { text: '#e6e9ec', muted: '#9aa4af', line: '#363d45', background: '#171a1e', last: '#ffffff' }
  };
  // Without quotes, which ECharts writes into attributes as they are.
  const FONT = 'system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';
  const BAR_HEIGHT = 26;

  function style(page, series, theme) {
    const entry = page.series[series];
    if (entry.reference) {
      return { colour: theme.muted, dash: REFERENCE_DASHES[entry.place % REFERENCE_DASHES.length], symbol: 'none', width: 1.5 };
    }
    const place = entry.place;
    return {
      colour: COLOURS[place % COLOURS.length] || theme.last,
      dash: DASHES[Math.floor(place / COLOURS.length) % DASHES.length],
      // From the eighth on, another symbol goes with the same colour.
      symbol: SYMBOLS[(place + 3 * Math.floor(place / COLOURS.length)) % SYMBOLS.length],
      width: 2
    };
  }

  /** A number in at most four figures. */
  function number(value) {
    if (value === null || value === undefined) {
      return '';
    }
    if (typeof value !== 'number') {
      return String(value);
    }
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
      const parts = value.toExponential(3).split('e');
      return String(Number(parts[0])) + 'e' + Number(parts[1]);
    }
    return String(Number(value.toPrecision(4)));
  }

  function place(figure, role) {
    for (let i = 0; i < figure.columns.length; i++) {
      if (figure.columns[i].role === role) {
        return i;
      }
    }
    return -1;
  }

  /** The series of a panel, in the order of the page, each with its rows. */
  function bySeries(figure, panel, hidden) {
    const at = place(figure, 'series');
    const rows = {};
    panel.rows.forEach(function (row) {
      (rows[row[at]] = rows[row[at]] || []).push(row);
    });
    return Object.keys(rows)
      .map(Number)
      .filter(function (series) { return !(hidden && hidden[series]); })
      .sort(function (a, b) { return a - b; })
      .map(function (series) { return { series: series, rows: rows[series] }; });
  }

  function title(axis) {
    return axis.title + (axis.unit ? ' [' + axis.unit + ']' : '');
  }

  function clamped(value, axis) {
    if (value === null || value === undefined) {
      return null;
    }
    return axis.log && axis.floor !== null && value < axis.floor ? axis.floor : value;
  }

  function valueAxis(axis, theme, vertical) {
    return {
      type: axis.log ? 'log' : 'value',
      name: title(axis),
      nameLocation: vertical ? 'end' : 'middle',
      nameGap: vertical ? 12 : 30,
      nameTextStyle: { color: theme.muted, align: vertical ? 'left' : 'center', fontFamily: FONT, fontSize: 12 },
      scale: !axis.zero,
      boundaryGap: axis.log || axis.zero || vertical ? 0 : ['3%', '3%'],
      min: axis.log && axis.floor !== null ? axis.floor : null,
      max: axis.tight ? 'dataMax' : null,
      minorTick: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.muted } },
      axisLabel: { color: theme.muted, fontFamily: FONT, hideOverlap: true, formatter: number },
      splitLine: { lineStyle: { color: theme.line } }
    };
  }

  function categoryAxis(names, theme) {
    return {
      type: 'category',
      data: names,
      inverse: true,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.muted } },
      axisLabel: { color: theme.text, fontFamily: FONT, width: 130, overflow: 'truncate', interval: 0 }
    };
  }

  function shortName(page, series) {
    return page.series[series].name;
  }

  // ---- Kinds of figure.

  function lines(page, figure, panel, theme, size) {
    const x = place(figure, 'x');
    const y = place(figure, 'y');
    const lower = place(figure, 'lower');
    const upper = place(figure, 'upper');
    const series = [];
    bySeries(figure, panel, size.hidden).forEach(function (group) {
      const look = style(page, group.series, theme);
      const points = group.rows.map(function (row) { return [clamped(row[x], panel.x), clamped(row[y], panel.y)]; });
      const ranges = lower < 0 ? [] : group.rows
        .filter(function (row) { return row[lower] !== null && row[upper] !== null; })
        .map(function (row) {
          return [clamped(row[x], panel.x), clamped(row[lower], panel.y), clamped(row[upper], panel.y)];
        });
      if (ranges.length > 0) {
        series.push(figure.band === 'area'
          ? area(ranges, look, panel.step) : errorBars(ranges, look));
      }
      series.push({
        type: 'line',
        name: shortName(page, group.series),
        data: points,
        step: panel.step ? 'end' : false,
        showSymbol: !panel.step && points.length <= 16,
        symbol: look.symbol,
        symbolSize: 7,
        connectNulls: false,
        lineStyle: { color: look.colour, type: look.dash, width: look.width },
        itemStyle: { color: look.colour },
        emphasis: { focus: 'series' },
        z: page.series[group.series].reference ? 2 : 3
      });
    });
    return {
      xAxis: valueAxis(panel.x, theme, false),
      yAxis: valueAxis(panel.y, theme, true),
      series: withReferenceLines(series, panel, theme, 'yAxis')
    };
  }

  function area(ranges, look, step) {
    return {
      type: 'custom',
      silent: true,
      tooltip: { show: false },
      clip: true,
      z: 1,
      data: [[ranges[0][0], ranges[0][1]]],
      encode: { x: 0, y: 1 },
      renderItem: function (params, api) {
        const up = [];
        const down = [];
        ranges.forEach(function (range, i) {
          const low = api.coord([range[0], range[1]]);
          const high = api.coord([range[0], range[2]]);
          if (step && i > 0) {
            up.push([high[0], up[up.length - 1][1]]);
            down.push([low[0], down[down.length - 1][1]]);
          }
          up.push(high);
          down.push(low);
        });
        return {
          type: 'polygon',
          shape: { points: up.concat(down.reverse()) },
          style: { fill: look.colour, opacity: 0.16 }
        };
      }
    };
  }

  function errorBars(ranges, look) {
    return {
      type: 'custom',
      silent: true,
      tooltip: { show: false },
      clip: true,
      z: 4,
      data: ranges,
      encode: { x: 0, y: [1, 2] },
      renderItem: function (params, api) {
        const low = api.coord([api.value(0), api.value(1)]);
        const high = api.coord([api.value(0), api.value(2)]);
        return whiskers([low[0], low[1]], [high[0], high[1]], [4, 0], look.colour);
      }
    };
  }

  /** A line between two points with a cap at each, the caps in the direction given. */
  function whiskers(from, to, cap, colour) {
    const children = [[from, to], [from, from], [to, to]].map(function (ends, i) {
      const half = i === 0 ? [0, 0] : cap;
      return {
        type: 'line',
        shape: {
          x1: ends[0][0] - half[0], y1: ends[0][1] - half[1],
          x2: ends[1][0] + half[0], y2: ends[1][1] + half[1]
        },
        style: { stroke: colour, lineWidth: 1.5 }
      };
    });
    return { type: 'group', children: children };
  }

  /** Adds the panel's reference values to the first series that is no band. */
  function withReferenceLines(series, panel, theme, axis) {
    const carrier = series.filter(function (entry) { return entry.type !== 'custom'; })[0];
    if (carrier && panel.lines && panel.lines.length > 0) {
      carrier.markLine = {
        silent: true,
        symbol: 'none',
        animation: false,
        lineStyle: { color: theme.muted, type: 'dashed', width: 1.5 },
        label: {
          color: theme.muted, fontFamily: FONT, fontSize: 11,
          position: axis === 'yAxis' ? 'insideEndTop' : 'start',
          formatter: function (params) { return params.name; }
        },
        data: panel.lines.map(function (line) {
          const mark = { name: line.name };
          mark[axis] = line.value;
          return mark;
        })
      };
    }
    return series;
  }

  function bars(page, figure, panel, theme, size) {
    const y = place(figure, 'y');
    const lower = place(figure, 'lower');
    const upper = place(figure, 'upper');
    const groups = bySeries(figure, panel, size.hidden);
    return {
      xAxis: valueAxis(panel.y, theme, false),
      yAxis: categoryAxis(groups.map(function (group) { return shortName(page, group.series); }), theme),
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          data: groups.map(function (group) {
            return {
              value: clamped(group.rows[0][y], panel.y),
              itemStyle: { color: style(page, group.series, theme).colour, opacity: 0.6 }
            };
          })
        },
        {
          type: 'custom',
          silent: true,
          tooltip: { show: false },
          z: 5,
          data: groups.map(function (group, i) {
            return [clamped(group.rows[0][lower], panel.y), i, clamped(group.rows[0][upper], panel.y)];
          }).filter(function (range) { return range[0] !== null && range[2] !== null; }),
          encode: { x: [0, 2], y: 1 },
          renderItem: function (params, api) {
            return whiskers(api.coord([api.value(0), api.value(1)]), api.coord([api.value(2), api.value(1)]),
              [0, 4], theme.text);
          }
        }
      ]
    };
  }

  function boxes(page, figure, panel, theme, size) {
    const roles = ['least', 'lower', 'middle', 'upper', 'greatest'].map(function (role) { return place(figure, role); });
    const groups = bySeries(figure, panel, size.hidden);
    return {
      xAxis: valueAxis(panel.y, theme, false),
      yAxis: categoryAxis(groups.map(function (group) { return shortName(page, group.series); }), theme),
      series: withReferenceLines([{
        type: 'boxplot',
        boxWidth: [6, 16],
        data: groups.map(function (group) {
          const look = style(page, group.series, theme);
          return {
            value: roles.map(function (role) { return clamped(group.rows[0][role], panel.y); }),
            itemStyle: { color: look.colour + '33', borderColor: look.colour, borderWidth: 1.5 }
          };
        })
      }], panel, theme, 'xAxis')
    };
  }

  function scatter(page, figure, panel, theme, size) {
    const x = place(figure, 'x');
    const y = place(figure, 'y');
    return {
      xAxis: valueAxis(panel.x, theme, false),
      yAxis: valueAxis(panel.y, theme, true),
      series: bySeries(figure, panel, size.hidden).map(function (group) {
        const look = style(page, group.series, theme);
        return {
          type: 'scatter',
          name: shortName(page, group.series),
          symbol: look.symbol,
          symbolSize: 8,
          itemStyle: { color: look.colour, opacity: 0.75 },
          emphasis: { focus: 'series' },
          data: group.rows.map(function (row) {
            return [clamped(row[x], panel.x), clamped(row[y], panel.y)];
          })
        };
      })
    };
  }

  function matrix(page, figure, panel, theme) {
    const x = place(figure, 'x');
    const y = place(figure, 'y');
    const z = place(figure, 'z');
    const columns = distinct(panel.rows, x);
    const rows = distinct(panel.rows, y);
    const values = panel.rows.map(function (row) { return row[z]; });
    const greatest = Math.max.apply(null, values.concat([0]));
    const across = categoryAxis(columns.map(String), theme);
    across.inverse = false;
    across.name = title(panel.x);
    across.nameLocation = 'middle';
    across.nameGap = 30;
    across.nameTextStyle = { color: theme.muted, fontFamily: FONT };
    const down = categoryAxis(rows.map(String), theme);
    down.name = title(panel.y);
    down.nameLocation = 'start';
    down.nameTextStyle = { color: theme.muted, fontFamily: FONT, align: 'left' };
    return {
      xAxis: across,
      yAxis: down,
      series: [{
        type: 'custom',
        data: panel.rows.map(function (row) {
          return [columns.indexOf(row[x]), rows.indexOf(row[y]), row[z]];
        }),
        encode: { x: 0, y: 1 },
        renderItem: function (params, api) {
          const cell = api.size([1, 1]);
          const middle = api.coord([api.value(0), api.value(1)]);
          const value = api.value(2);
          return {
            type: 'rect',
            shape: {
              x: middle[0] - cell[0] / 2 + 1, y: middle[1] - cell[1] / 2 + 1,
              width: Math.max(1, cell[0] - 2), height: Math.max(1, cell[1] - 2)
            },
            style: { fill: ramp(greatest === 0 ? 0 : value / greatest) },
            textContent: {
              style: {
                text: number(value), fill: value > 0.6 * greatest ? '#000000' : '#ffffff', fontFamily: FONT,
                fontSize: 12
              }
            },
            textConfig: { position: 'inside' }
          };
        }
      }]
    };
  }

  function distinct(rows, column) {
    const values = [];
    rows.forEach(function (row) {
      if (values.indexOf(row[column]) < 0) {
        values.push(row[column]);
      }
    });
    return values.sort(function (a, b) { return a - b; });
  }

  /** The colour of a share of the range. */
  function ramp(share) {
    const at = Math.max(0, Math.min(1, share)) * (RAMP.length - 1);
    const low = Math.min(RAMP.length - 2, Math.floor(at));
    const part = at - low;
    let colour = '#';
    for (let i = 1; i < 7; i += 2) {
      const from = parseInt(RAMP[low].substring(i, i + 2), 16);
      const to = parseInt(RAMP[low + 1].substring(i, i + 2), 16);
      colour += ('0' + Math.round(from + part * (to - from)).toString(16)).slice(-2);
    }
    return colour;
  }

  // ---- Drawn from lines and texts alone.

  function line(x1, y1, x2, y2, colour, width) {
    return {
      type: 'line', silent: true,
      shape: { x1: x1, y1: y1, x2: x2, y2: y2 },
      style: { stroke: colour, lineWidth: width || 1 }
    };
  }

  function text(value, x, y, align, colour, fontSize, baseline) {
    return {
      type: 'text', silent: true, x: x, y: y,
      style: {
        text: value, fill: colour, fontSize: fontSize || 12, fontFamily: FONT, textAlign: align,
        textVerticalAlign: baseline || 'middle'
      }
    };
  }

  /** Average ranks on a line, the best at the left, and a bar under every group of solvers that do not differ. */
  function ranks(page, figure, panel, theme, size) {
    const at = place(figure, 'series');
    const rank = place(figure, 'x');
    const rows = panel.rows;
    const count = rows.length;
    const side = Math.min(190, size.width * 0.34);
    const left = side + 10;
    const right = size.width - side - 10;
    const scale = function (value) { return left + (right - left) * (value - 1) / Math.max(1, count - 1); };
    const axis = 34;
    const groupsHeight = 14 + 9 * panel.groups.length;
    const shapes = [line(left, axis, right, axis, theme.text, 1.5)];
    const step = Math.ceil(count / 8);
    for (let tick = 1; tick <= count; tick++) {
      shapes.push(line(scale(tick), axis - 5, scale(tick), axis, theme.text, 1));
      // The last is always told, so that one just before it would stand in it.
      if (((tick - 1) % step === 0 && count - tick >= step) || tick === count) {
        shapes.push(text(String(tick), scale(tick), axis - 14, 'center', theme.muted));
      }
    }
    const half = Math.ceil(count / 2);
    // About 6.5 pixels a letter, six letters of them for the rank.
    const limit = Math.max(6, Math.floor((side - 8) / 6.5) - 6);
    rows.forEach(function (row, i) {
      const best = i < half;
      const level = axis + groupsHeight + 12 + 22 * (best ? i : count - 1 - i);
      const x = scale(row[rank]);
      const colour = style(page, row[at], theme).colour;
      const name = shortName(page, row[at]);
      const shown = (name.length > limit ? name.substring(0, limit - 1) + '…' : name) + '  ' + row[rank].toFixed(2);
      shapes.push(line(x, axis, x, level, colour, 1.5));
      shapes.push(line(best ? left - 4 : right + 4, level, x, level, colour, 1.5));
      shapes.push(text(shown, best ? left - 8 : right + 8, level, best ? 'right' : 'left', theme.text));
    });
    panel.groups.forEach(function (group, i) {
      const y = axis + 12 + 9 * i;
      shapes.push(line(scale(rows[group.first][rank]) - 4, y, scale(rows[group.last][rank]) + 4, y, theme.text, 4));
    });
    shapes.push(text('average rank, 1 is best', left, axis - 28, 'left', theme.muted, 11));
    return { graphic: shapes };
  }

  /** A surface over two parameters, seen from an angle in degrees. */
  function surface(page, figure, panel, theme, size) {
    const columns = ['x', 'y', 'z'].map(function (role) { return place(figure, role); });
    const xs = distinct(panel.rows, columns[0]);
    const ys = distinct(panel.rows, columns[1]);
    const values = {};
    panel.rows.forEach(function (row) { values[row[columns[0]] + ' ' + row[columns[1]]] = row[columns[2]]; });
    const log = panel.z.log;
    const map = function (value) { return log ? Math.log(value) / Math.LN10 : value; };
    const low = map(panel.z.least);
    const range = map(panel.z.greatest) - low || 1;
    const along = function (list, value) {
      return list.length < 2 ? 0 : (value - list[0]) / (list[list.length - 1] - list[0]) - 0.5;
    };
    const turn = (size.turn === undefined ? 35 : size.turn) * Math.PI / 180;
    const tilt = 28 * Math.PI / 180;
    // The widest view is across the floor's diagonal; below it stand the names of the parameters.
    const tall = Math.SQRT2 * Math.sin(tilt) + 0.7 * Math.cos(tilt);
    const unit = Math.min((size.width - 150) / Math.SQRT2, (size.height - 100) / tall);
    const middle = [size.width / 2, 34 + unit * (tall - Math.SQRT1_2 * Math.sin(tilt))];
    const project = function (x, y, z) {
      const across = x * Math.cos(turn) - y * Math.sin(turn);
      const towards = x * Math.sin(turn) + y * Math.cos(turn);
      return [
        middle[0] + unit * across,
        middle[1] + unit * (towards * Math.sin(tilt) - 0.7 * z * Math.cos(tilt)),
        towards
      ];
    };
    const height = function (value) { return (map(value) - low) / range; };
    const shapes = walls(project, theme, panel, xs, ys, low, range, log);
    const faces = [];
    for (let i = 0; i + 1 < xs.length; i++) {
      for (let j = 0; j + 1 < ys.length; j++) {
        const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]].map(function (corner) {
          return { x: xs[corner[0]], y: ys[corner[1]], z: values[xs[corner[0]] + ' ' + ys[corner[1]]] };
        });
        if (corners.every(function (corner) { return corner.z !== undefined && corner.z !== null; })) {
          const points = corners.map(function (corner) {
            return project(along(xs, corner.x), along(ys, corner.y), height(corner.z));
          });
          const mean = corners.reduce(function (sum, corner) { return sum + height(corner.z); }, 0) / 4;
          faces.push({
            near: points.reduce(function (sum, point) { return sum + point[2]; }, 0),
            shape: {
              type: 'polygon', silent: true,
              shape: { points: points.map(function (point) { return [point[0], point[1]]; }) },
              style: { fill: ramp(mean), stroke: theme.background, lineWidth: 0.75, opacity: 0.95 }
            }
          });
        }
      }
    }
    faces.sort(function (a, b) { return a.near - b.near; });
    faces.forEach(function (face) { shapes.push(face.shape); });
    return { graphic: shapes.concat(colourScale(title(panel.z), low, range, log, theme, size)) };
  }

  /** What the colours of a surface stand for. */
  function colourScale(name, low, range, log, theme, size) {
    const width = Math.min(160, size.width * 0.4);
    const steps = 32;
    const shapes = [text(name + (log ? ', logarithmic' : ''), 8, 10, 'left', theme.muted)];
    for (let i = 0; i < steps; i++) {
      shapes.push({
        type: 'rect', silent: true,
        shape: { x: 8 + i * width / steps, y: 22, width: width / steps + 0.5, height: 8 },
        style: { fill: ramp((i + 0.5) / steps) }
      });
    }
    [0, 1].forEach(function (share) {
      const value = low + share * range;
      shapes.push(text(number(log ? Math.pow(10, value) : value), 8 + share * width, 40, share === 0 ? 'left' : 'right',
        theme.muted, 11));
    });
    return shapes;
  }

  /** The floor and the two far walls of a surface, with ticks along the near edges. */
  function walls(project, theme, panel, xs, ys, low, range, log) {
    const shapes = [];
    const edge = function (from, to, colour) {
      const a = project.apply(null, from);
      const b = project.apply(null, to);
      shapes.push(line(a[0], a[1], b[0], b[1], colour, 1));
    };
    const corners = [[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]];
    const near = corners.slice().sort(function (a, b) {
      return project(b[0], b[1], 0)[2] - project(a[0], a[1], 0)[2];
    })[0];
    const far = [-near[0], -near[1]];
    [0, 0.25, 0.5, 0.75, 1].forEach(function (z) {
      edge([far[0], -0.5, z], [far[0], 0.5, z], theme.line);
      edge([-0.5, far[1], z], [0.5, far[1], z], theme.line);
    });
    corners.forEach(function (corner, i) {
      const next = corners[(i + 1) % 4];
      edge([corner[0], corner[1], 0], [next[0], next[1], 0], theme.muted);
    });
    edge([far[0], far[1], 0], [far[0], far[1], 1], theme.line);
    const tickAlong = function (list, point, axis) {
      const few = list.length <= 7 ? list : [list[0], list[Math.floor(list.length / 2)], list[list.length - 1]];
      few.forEach(function (value) {
        const share = list.length < 2 ? 0 : (value - list[0]) / (list[list.length - 1] - list[0]) - 0.5;
        const inner = project.apply(null, point(share, 0));
        const outer = project.apply(null, point(share, 0.06));
        shapes.push(line(inner[0], inner[1], outer[0], outer[1], theme.muted, 1));
        const label = project.apply(null, point(share, 0.13));
        shapes.push(text(number(value), label[0], label[1], 'center', theme.muted, 11));
      });
      const name = project.apply(null, point(0, 0.27));
      shapes.push(text(title(axis), name[0], name[1] + 6, 'center', theme.text, 12));
    };
    tickAlong(xs, function (share, out) { return [share, near[1] + Math.sign(near[1]) * out, 0]; }, panel.x);
    tickAlong(ys, function (share, out) { return [near[0] + Math.sign(near[0]) * out, share, 0]; }, panel.y);
    const leftmost = corners.slice().sort(function (a, b) {
      return project(a[0], a[1], 0)[0] - project(b[0], b[1], 0)[0];
    })[0];
    edge([leftmost[0], leftmost[1], 0], [leftmost[0], leftmost[1], 1], theme.muted);
    [0, 0.5, 1].forEach(function (z) {
      const at = project(leftmost[0], leftmost[1], z);
      const value = low + z * range;
      shapes.push(text(number(log ? Math.pow(10, value) : value), at[0] - 6, at[1], 'right', theme.muted, 11));
    });
    return shapes;
  }

  // ---- Whole figures.

  const KINDS = {
    lines: lines, bars: bars, boxes: boxes, scatter: scatter, matrix: matrix, ranks: ranks, surface: surface
  };

  /** The height in pixels that a panel needs at a width. */
  function height(figure, panel, width) {
    if (figure.kind === 'bars' || figure.kind === 'boxes') {
      const at = place(figure, 'series');
      return 96 + BAR_HEIGHT * distinct(panel.rows, at).length;
    } else if (figure.kind === 'ranks') {
      return 76 + 9 * panel.groups.length + 22 * Math.ceil(panel.rows.length / 2);
    } else if (figure.kind === 'matrix') {
      return 120 + 30 * distinct(panel.rows, place(figure, 'y')).length;
    } else if (figure.kind === 'surface') {
      return Math.max(320, Math.min(520, Math.round(width * 0.7)));
    }
    return Math.max(300, Math.min(420, Math.round(width * 0.5)));
  }

  /** Whether a panel shows several series that a legend must name. */
  function hasLegend(figure) {
    return figure.kind === 'lines' || figure.kind === 'scatter';
  }

  /**
   * The option of a panel.
   *
   * @param size width and height in pixels; hidden: series to leave out; turn: degrees that a surface is turned by;
   *     legend: whether the legend is part of the drawing; tooltip: a formatter
   */
  function option(page, figure, panel, themeName, size) {
    const theme = THEMES[themeName];
    const drawn = KINDS[figure.kind](page, figure, scaled(panel, size.log), theme, size);
    const options = {
      animation: false,
      textStyle: { fontFamily: FONT },
      backgroundColor: size.legend ? theme.background : 'transparent',
      aria: { enabled: false },
      grid: { left: 12, right: 26, top: figure.kind === 'bars' || figure.kind === 'boxes' ? 20 : 34, bottom: 34,
        containLabel: true }
    };
    Object.keys(drawn).forEach(function (key) { options[key] = drawn[key]; });
    if (figure.kind === 'bars' || figure.kind === 'boxes') {
      options.grid.top = panel.lines && panel.lines.length > 0 ? 26 : 12;
    }
    if (size.tooltip) {
      options.tooltip = {
        trigger: figure.kind === 'lines' ? 'axis' : 'item',
        confine: true,
        backgroundColor: theme.background,
        borderColor: theme.line,
        textStyle: { color: theme.text, fontFamily: FONT, fontSize: 12 },
        formatter: size.tooltip
      };
    }
    if (size.legend && hasLegend(figure)) {
      const names = bySeries(figure, panel, size.hidden).map(function (group) { return shortName(page, group.series); });
      options.legend = {
        data: names, bottom: 4, left: 'center', itemWidth: 30,
        textStyle: { color: theme.text, fontFamily: FONT }
      };
      options.grid.bottom = 34 + legendHeight(names, size.width);
    }
    return options;
  }

  /** Which axis of a panel a reader may turn logarithmic: the one of the values; null where they do not allow it. */
  function scalable(panel) {
    const name = panel.z ? 'z' : 'y';
    const axis = panel[name];
    const positive = axis && axis.greatest > 0 && (axis.least > 0 || axis.floor !== null);
    return positive && axis.greatest > 3 * (axis.floor === null ? axis.least : axis.floor) ? name : null;
  }

  /** The panel with the reader's choice of a linear or logarithmic axis. */
  function scaled(panel, log) {
    const name = scalable(panel);
    if (log === undefined || log === null || name === null) {
      return panel;
    }
    const changed = {};
    Object.keys(panel).forEach(function (key) { changed[key] = panel[key]; });
    const axis = {};
    Object.keys(panel[name]).forEach(function (key) { axis[key] = panel[name][key]; });
    axis.log = log;
    changed[name] = axis;
    return changed;
  }

  /** The height of a legend under a drawing: texts of about seven pixels a letter, set in lines. */
  function legendHeight(names, width) {
    let rows = 1;
    let used = 0;
    names.forEach(function (name) {
      const needed = 50 + 7 * name.length;
      if (used > 0 && used + needed > width - 20) {
        rows++;
        used = 0;
      }
      used += needed;
    });
    return 10 + 24 * rows;
  }

  /**
   * A panel as the text of an SVG file, drawn without a browser.
   *
   * @param view what a reader chose: hidden, turn, log; may be empty
   */
  function svg(echarts, page, figure, panel, width, view) {
    const names = !hasLegend(figure) ? []
      : bySeries(figure, panel, view.hidden).map(function (group) { return shortName(page, group.series); });
    const size = {
      width: width, height: height(figure, panel, width) + (names.length > 0 ? legendHeight(names, width) : 0),
      legend: true, hidden: view.hidden, turn: view.turn, log: view.log
    };
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
    try {
      chart.setOption(option(page, figure, panel, 'light', size));
      return chart.renderToSVGString();
    } finally {
      chart.dispose();
    }
  }

  return {
    option: option, height: height, svg: svg, style: style, number: number, hasLegend: hasLegend, bySeries: bySeries,
    title: title, scalable: scalable, THEMES: THEMES
  };
})();
