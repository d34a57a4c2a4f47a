package io.dunlin.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured of one form, and how it is printed beside the JVM. Seconds and MiB. */
final class StartupFigures {

    private static final double FIRST_ANSWER_GOAL = 0.15;
    private static final double IDLE_GOAL = 90;
    private static final double LOADED_GOAL = 200;

    private final List<Double> firstAnswers = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();
    private double idle = Double.NaN;
    private double loaded = Double.NaN;
    private double peak = Double.NaN;
    private double requestsPerSecond = Double.NaN;

    void started(double seconds, double memory) {
        firstAnswers.add(seconds);
        answered.add(memory);
    }

    /** @param memory when it is ready and nobody has asked for anything yet */
    void idle(double memory) {
        idle = memory;
    }

    void loaded(double memory, double mostMemory, double requests) {
        loaded = memory;
        peak = mostMemory;
        requestsPerSecond = requests;
    }

    static void print(Map<Form, StartupFigures> figures) {
        System.out.printf("%n%-44s", "");
        figures.keySet().forEach(form -> System.out.printf("%24s", form));
        System.out.println();
        row(figures, "first right answer, s (median)", "%.3f", f -> median(f.firstAnswers));
        row(figures, "  the fastest", "%.3f", f -> Collections.min(f.firstAnswers));
        row(figures, "  the slowest", "%.3f", f -> Collections.max(f.firstAnswers));
        row(figures, "resident when ready, MiB", "%.0f", f -> f.idle);
        row(figures, "resident after one answer, MiB (median)", "%.0f", f -> median(f.answered));
        row(figures, "resident after the load, MiB", "%.0f", f -> f.loaded);
        row(figures, "most ever resident, MiB", "%.0f", f -> f.peak);
        row(figures, "requests/s under load", "%.0f", f -> f.requestsPerSecond);
        StartupFigures binary = figures.get(Form.NATIVE);
        if (binary != null) {
            System.out.println();
            goal("first answer", median(binary.firstAnswers), FIRST_ANSWER_GOAL, "s");
            goal("idle", binary.idle, IDLE_GOAL, "MiB");
            goal("most under load", binary.peak, LOADED_GOAL, "MiB");
        }
    }

    /** One line, each value with its ratio to that of the JVM. */
    private static void row(
            Map<Form, StartupFigures> figures, String what, String format, ToDoubleFunction<StartupFigures> value) {
        double base = figures.containsKey(Form.JVM) ? value.applyAsDouble(figures.get(Form.JVM)) : Double.NaN;
        System.out.printf("%-44s", what);
        figures.forEach((form, of) -> System.out.printf("%24s", beside(value.applyAsDouble(of), base, format)));
        System.out.println();
    }

    static String beside(double value, double base, String format) {
        return format.formatted(value) + (Double.isNaN(base) ? "" : " (%.3g x)".formatted(value / base));
    }

    private static void goal(String what, double value, double goal, String unit) {
        System.out.printf(
                "goal, native: %s at most %s %s: %s (%.3g)%n",
                what, goal, unit, value <= goal ? "reached" : "NOT reached", value);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
