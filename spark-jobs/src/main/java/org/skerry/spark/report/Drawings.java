package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * All panels of the figures of an output, drawn one by one without a browser: the scripts of the report run in Rhino, which
 * gives them nothing of Java. To be used and closed by one thread.
 */
public final class Drawings implements Iterator<Drawing>, AutoCloseable {
    private static final int WIDTH = 800;
    /** ECharts asks for timers, which a drawing without animation never needs. */
    private static final String SURROUNDINGS = "var setTimeout = function () { return 0; }, clearTimeout = setTimeout;";

    private static final String DRAW = "(function (json) { var page = JSON.parse(json);"
            + " return function (figure, panel, width) { var drawn = page.figures[figure];"
            + " return skerryFigures.svg(echarts, page, drawn, drawn.panels[panel], width, {}); }; })";

    private record Place(int figure, int panel, String name) {}

    private final Context context;
    private final ScriptableObject scope;
    private final Function draw;
    private final Iterator<Place> places;

    /** Prepares the drawings of an output. */
    public Drawings(RecordedOutput output) {
        this(PageData.of(output));
    }

    /** Prepares the drawings of a page. */
    Drawings(PageData page) {
        places = places(page).iterator();
        context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInterpretedMode(true);
        scope = context.initSafeStandardObjects();
        run(SURROUNDINGS, "surroundings");
        run(Scripts.echarts(), "echarts.min.js");
        run(Scripts.figures(), "figures.js");
        Function prepare = (Function) run(DRAW, "draw");
        draw = (Function) prepare.call(context, scope, scope, new Object[] {page.json()});
    }

    private static List<Place> places(PageData page) {
        List<Place> places = new ArrayList<>();
        for (int figure = 0; figure < page.figures().size(); figure++) {
            Figure drawn = page.figures().get(figure);
            for (int panel = 0; panel < drawn.panels().size(); panel++) {
                String choice = String.join("-", drawn.panels().get(panel).choice());
                places.add(new Place(figure, panel, drawn.id() + "-" + choice));
            }
        }
        return places;
    }

    private Object run(String script, String name) {
        return context.evaluateString(scope, script, name, 1, null);
    }

    @Override
    public boolean hasNext() {
        return places.hasNext();
    }

    @Override
    public Drawing next() {
        if (!places.hasNext()) {
            throw new NoSuchElementException("every panel is drawn");
        }
        Place place = places.next();
        Object svg = draw.call(context, scope, scope, new Object[] {place.figure(), place.panel(), WIDTH});
        return new Drawing(place.name(), Context.toString(svg));
    }

    @Override
    public void close() {
        Context.exit();
    }
}
