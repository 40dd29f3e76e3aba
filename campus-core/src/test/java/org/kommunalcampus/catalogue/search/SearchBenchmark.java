package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.search.SearchFixture.Sketch;
import org.kommunalcampus.competence.CompetenceId;

/** How long a catalogue of the whole country takes to be indexed and searched; throws {@link IllegalStateException} when it is not found again. */
public final class SearchBenchmark {

    private static final List<String> QUERIES =
            List.of("", "Vergaberecht", "Datenshutz", "Führung im Gespräch", "Bürgerbeteiligung plan");
    private static final int WARM_UP = 10;
    private static final int SEARCHES = 60;
    private static final int VOCABULARY = 20_000;
    private static final List<String> NOUNS = Arrays.asList(
            ("Vergabe Recht Datenschutz Führung Haushalt Prozess Projekt Bescheid Bürger Akte Register Personal Planung Steuerung Kommunikation Gespräch"
                            + " Sicherheit Notfall Barriere Beteiligung Gebühr Satzung Sitzung Stelle Bewertung Organisation Digitalisierung Verwaltung Ordnung")
                    .split(" "));

    private final Random random = new Random(20_000);

    private SearchBenchmark() {}

    /**
     * What it took, in time of the processor.
     *
     * @param indexMillis for the whole catalogue
     * @param oneMoreMillis for one module more
     * @param slowestP50 microseconds of a search in the middle, for the query that takes longest
     * @param slowestP95 the same for all but the twentieth part of the searches
     */
    public record Times(double indexMillis, double oneMoreMillis, double slowestP50, double slowestP95) {}

    /** Indexes so many modules, the same in each run, and searches them. */
    public static Times run(int modules) throws IOException {
        return new SearchBenchmark().measure(modules);
    }

    private Times measure(int modules) throws IOException {
        try (SearchFixture catalogue = new SearchFixture()) {
            for (int i = 0; i < modules; i++) {
                catalogue.put(module(i));
            }
            double all = update(catalogue, modules);
            catalogue.put(new Sketch("Einzelnes Modul"));
            double one = update(catalogue, 1);
            List<List<Double>> micros =
                    QUERIES.stream().map(query -> searches(catalogue, query)).toList();
            return new Times(all, one, slowest(micros, 50), slowest(micros, 95));
        }
    }

    private Sketch module(int number) {
        return new Sketch(words(4) + " " + number)
                .objective(words(15))
                .description(words(60))
                .teaches(CompetenceId.next(), 1 + number % 8, words(3), "AREA:" + number % 30)
                .hours(1 + number % 40)
                .euros(number % 900)
                .format(Format.values()[number % 3]);
    }

    private static double update(SearchFixture catalogue, int expected) {
        long start = cpu();
        if (catalogue.update() != expected) {
            throw new IllegalStateException("not all of " + expected + " modules were indexed");
        }
        return (cpu() - start) / 1e6;
    }

    /** Microseconds of each search after the warm-up, in ascending order. */
    private static List<Double> searches(SearchFixture catalogue, String query) {
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            long asked = cpu();
            if (catalogue.find(ModuleQuery.words(query)).total() == 0) {
                throw new IllegalStateException("nothing found for " + query);
            }
            micros.add((cpu() - asked) / 1e3);
        }
        return micros.stream().skip(WARM_UP).sorted().toList();
    }

    private static double slowest(List<List<Double>> searches, int percent) {
        return searches.stream()
                .mapToDouble(micros -> micros.get(micros.size() * percent / 100))
                .max()
                .orElseThrow();
    }

    /** Every third word is a noun of the field or a compound of two, the others come from a vocabulary with few frequent and many rare words. */
    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(3) == 0 ? noun() : filler()).append(' ');
        }
        return text.toString().strip();
    }

    private String noun() {
        String noun = NOUNS.get(random.nextInt(NOUNS.size()));
        boolean compound = random.nextBoolean();
        return compound ? noun + NOUNS.get(random.nextInt(NOUNS.size())).toLowerCase(Locale.GERMAN) : noun;
    }

    private String filler() {
        int rank = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
        return "wo" + Integer.toString(rank * 7919 + 46656, 26).replaceAll("[0-9]", "e");
    }

    /** Time of the processor in nanoseconds, which other work on the machine does not lengthen. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
