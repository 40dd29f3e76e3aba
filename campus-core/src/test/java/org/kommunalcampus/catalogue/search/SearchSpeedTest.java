package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.search.SearchFixture.Sketch;
import org.kommunalcampus.competence.CompetenceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how long a catalogue of the whole country takes; asserts no times. */
class SearchSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(SearchSpeedTest.class);
    private static final int MODULES = 20_000;
    private static final int VOCABULARY = 20_000;
    private static final List<String> NOUNS = Arrays.asList(
            ("Vergabe Recht Datenschutz Führung Haushalt Prozess Projekt Bescheid Bürger Akte Register Personal Planung Steuerung Kommunikation Gespräch"
                            + " Sicherheit Notfall Barriere Beteiligung Gebühr Satzung Sitzung Stelle Bewertung Organisation Digitalisierung Verwaltung Ordnung")
                    .split(" "));

    private final Random random = new Random(20_000);

    @Test
    void twentyThousandModulesAreIndexedAndSearched() throws Exception {
        try (SearchFixture catalogue = new SearchFixture()) {
            for (int i = 0; i < MODULES; i++) {
                catalogue.put(new Sketch(words(4) + " " + i)
                        .objective(words(15))
                        .description(words(60))
                        .teaches(CompetenceId.next(), 1 + i % 8, words(3), "AREA:" + i % 30)
                        .hours(1 + i % 40)
                        .euros(i % 900)
                        .format(Format.values()[i % 3]));
            }
            long start = cpu();
            assertThat(catalogue.update()).isEqualTo(MODULES);
            LOG.info("{} modules indexed in {} ms of CPU", MODULES, millisSince(start));

            long again = cpu();
            catalogue.put(new Sketch("Einzelnes Modul"));
            assertThat(catalogue.update()).isOne();
            LOG.info("one more in {} ms of CPU", millisSince(again));

            for (String query :
                    List.of("", "Vergaberecht", "Datenshutz", "Führung im Gespräch", "Bürgerbeteiligung plan")) {
                List<Long> micros = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    long asked = cpu();
                    assertThat(catalogue.find(ModuleQuery.words(query)).total()).isPositive();
                    micros.add((cpu() - asked) / 1000);
                }
                Collections.sort(micros.subList(10, 60));
                LOG.info("\"{}\": p50 {} µs, p95 {} µs of CPU", query, micros.get(35), micros.get(57));
            }
        }
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

    private static long millisSince(long nanos) {
        return (cpu() - nanos) / 1_000_000;
    }
}
