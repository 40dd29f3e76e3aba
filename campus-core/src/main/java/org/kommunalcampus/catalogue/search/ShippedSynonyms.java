package org.kommunalcampus.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.BundledContent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The list of synonyms that comes with the program. Terms that the operator's list never had are added at each start, so that a new release brings its new
 * ones; what the operator changed or took out stays so.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class ShippedSynonyms implements BundledContent {

    private final SynonymRepository synonyms;
    private final ApplicationEventPublisher events;

    /** The entries of the file, in its order. */
    static List<SynonymContent> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedSynonyms.class.getResourceAsStream("synonyms.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new SynonymContent(cells[0], List.of(cells[1].split("\\|")), cells[2].equals("yes")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String title() {
        return "synonyms";
    }

    /** Adds what the list never had. */
    @Override
    public void store() {
        TextAnalysis analysis = new TextAnalysis();
        Map<String, SynonymContent> missing = new LinkedHashMap<>();
        read().forEach(entry -> missing.put(Synonyms.key(entry.term(), analysis), entry));
        missing.keySet().removeAll(synonyms.findKeys());
        if (!missing.isEmpty()) {
            synonyms.saveAll(missing.entrySet().stream()
                    .map(entry -> new Synonym(entry.getKey(), entry.getValue()))
                    .toList());
            events.publishEvent(new SynonymsChanged());
            log.info("Added {} shipped synonyms", missing.size());
        }
    }
}
