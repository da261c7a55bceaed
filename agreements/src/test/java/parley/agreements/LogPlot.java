package parley.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line chart with both axes in logarithms, as SVG that needs no colour to be read. */
final class LogPlot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int LEFT = 60;
    private static final int BOTTOM = 50;
    private static final List<String> DASHES = List.of("", "6 4", "2 3");

    private final String across;
    private final String up;
    private final Map<String, List<double[]>> lines = new LinkedHashMap<>();

    LogPlot(String across, String up) {
        this.across = across;
        this.up = up;
    }

    void add(String line, double x, double y) {
        lines.computeIfAbsent(line, key -> new ArrayList<>()).add(new double[] {x, Math.max(y, 0.01)});
    }

    String svg() {
        double[] x = range(0);
        double[] y = range(1);
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (double power = Math.floor(Math.log10(y[0])); power <= Math.ceil(Math.log10(y[1])); power++) {
            double at = Math.pow(10, power);
            if (at >= y[0] && at <= y[1]) {
                svg.append(line(LEFT, down(at, y), WIDTH - 10, down(at, y), "stroke=\"#ccc\""));
                svg.append(text(LEFT - 6, down(at, y) + 4, "end", number(at)));
            }
        }
        lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(point -> point[0])
                .distinct()
                .forEach(at -> svg.append(
                        line(along(at, x), HEIGHT - BOTTOM, along(at, x), HEIGHT - BOTTOM + 4, "stroke=\"black\"")));
        svg.append(text(along(x[0], x), HEIGHT - BOTTOM + 18, "middle", number(x[0])));
        svg.append(text(along(x[1], x), HEIGHT - BOTTOM + 18, "middle", number(x[1])));
        svg.append(line(LEFT, HEIGHT - BOTTOM, WIDTH - 10, HEIGHT - BOTTOM, "stroke=\"black\""));
        svg.append(line(LEFT, 10, LEFT, HEIGHT - BOTTOM, "stroke=\"black\""));
        svg.append(text((LEFT + WIDTH) / 2.0, HEIGHT - 12, "middle", across));
        svg.append(text(14, 20, "start", up));
        int k = 0;
        for (Map.Entry<String, List<double[]>> one : lines.entrySet()) {
            String dash = DASHES.get(k % DASHES.size());
            StringBuilder points = new StringBuilder();
            for (double[] point : one.getValue()) {
                points.append("%.1f,%.1f ".formatted(along(point[0], x), down(point[1], y)));
            }
            svg.append("<polyline fill=\"none\" stroke=\"black\" stroke-dasharray=\"%s\" points=\"%s\"/>%n"
                    .formatted(dash, points.toString().strip()));
            svg.append(line(
                    LEFT + 20,
                    24 + 16 * k,
                    LEFT + 50,
                    24 + 16 * k,
                    "stroke=\"black\" stroke-dasharray=\"" + dash + "\""));
            svg.append(text(LEFT + 56, 28 + 16 * k, "start", one.getKey()));
            k++;
        }
        return svg.append("</svg>\n").toString();
    }

    private double[] range(int axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (List<double[]> line : lines.values()) {
            for (double[] point : line) {
                low = Math.min(low, point[axis]);
                high = Math.max(high, point[axis]);
            }
        }
        return axis == 0 ? new double[] {low, high} : new double[] {low / 1.5, high * 3};
    }

    private static double along(double at, double[] range) {
        return LEFT + 15 + (WIDTH - LEFT - 45) * share(at, range);
    }

    private static double down(double at, double[] range) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 10) * share(at, range);
    }

    private static double share(double at, double[] range) {
        return range[1] > range[0] ? Math.log(at / range[0]) / Math.log(range[1] / range[0]) : 0.5;
    }

    private static String line(double x, double y, double toX, double toY, String style) {
        return String.format(
                Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>%n", x, y, toX, toY, style);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
    }

    private static String number(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }
}
