package org.kommunalcampus.competence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LocalizedText;

/** Checks a framework file: the head must be right, a faulty part of a competence is left out and reported. */
@RequiredArgsConstructor
final class FrameworkCheck {

    /** Codes of frameworks, areas and competences: plain letters, so that every database compares them alike. */
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    static final String CODE_RULE = "Up to 40 letters A to Z, digits and . _ - are allowed.";

    private static final int NAME = 255;
    private static final int DESCRIPTION = 4000;
    private static final int TEXT = 2000;

    private final ImportTally tally;

    /** The head; throws {@link Invalid} when it is faulty, because then nothing can be said about the rest. */
    static FrameworkHeader header(FrameworkImport file) {
        var checks = new FieldChecks();
        String code = checks.matching("/code", file.code(), CODE, "invalid-code", CODE_RULE);
        if (code.equalsIgnoreCase(EscoSkills.CODE)) {
            checks.reject("/code", "reserved", "Skills of ESCO come with the offers that name them.");
        }
        if (file.levels() < Level.MIN || file.levels() > Level.MAX) {
            checks.reject("/levels", "invalid-level", "A framework has 1 to 8 levels.");
        }
        Map<Integer, LevelName> levelNames = new TreeMap<>();
        file.levelNames().forEach((level, text) -> {
            String pointer = "/levelNames/" + level;
            if (level < Level.MIN || level > file.levels()) {
                checks.reject(pointer, "invalid-level", "The framework has no such level.");
            }
            levelNames.put(
                    level,
                    new LevelName(
                            text(checks, pointer + "/name", text.name(), NAME),
                            optionalText(checks, pointer + "/description", text.description(), TEXT)));
        });
        var header = new FrameworkHeader(
                code,
                checks.text("/version", file.version(), 40),
                text(checks, "/name", file.name(), NAME),
                optionalText(checks, "/description", file.description(), DESCRIPTION),
                file.status(),
                checks.optionalText("/licence", file.licence(), NAME),
                checks.optionalText("/source", file.source(), 1000),
                file.levels(),
                levelNames);
        checks.orThrow();
        return header;
    }

    /** The clean content of a competence, or {@code null} when its name or code is faulty, which is reported. */
    @Nullable
    CompetenceContent content(int index, String pointer, FrameworkImport.Entry entry, int levels) {
        var checks = new FieldChecks();
        checks.matching(pointer + "/code", entry.code(), CODE, "invalid-code", CODE_RULE);
        LocalizedText name = text(checks, pointer + "/name", entry.name(), NAME);
        LocalizedText description = optionalText(checks, pointer + "/description", entry.description(), DESCRIPTION);
        if (!checks.passed()) {
            tally.reject(index, checks.errors());
            return null;
        }
        return new CompetenceContent(
                name,
                description,
                levelTexts(index, pointer + "/levels", entry.levels(), levels),
                links(index, pointer + "/links", entry.links()),
                outcomes(index, pointer + "/outcomes", entry.outcomes(), levels));
    }

    private Map<Integer, LocalizedText> levelTexts(
            int index, String pointer, Map<Integer, LocalizedText> texts, int levels) {
        Map<Integer, LocalizedText> kept = new TreeMap<>();
        texts.forEach((level, text) -> {
            var checks = new FieldChecks();
            if (level < Level.MIN || level > levels) {
                checks.reject(pointer + "/" + level, "invalid-level", "The framework has no such level.");
            }
            LocalizedText clean = text(checks, pointer + "/" + level, text, TEXT);
            if (checks.passed()) {
                kept.put(level, clean);
            }
            tally.reject(index, checks.errors());
        });
        return kept;
    }

    private List<String> links(int index, String pointer, List<String> links) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            String link = CompetenceLinks.normal(links.get(i)).orElse("");
            if (link.isEmpty()) {
                tally.reject(
                        index, pointer + "/" + i, "invalid-link", "A link is a web address of up to 255 characters.");
            } else if (!kept.contains(link)) {
                kept.add(link);
            }
        }
        return kept;
    }

    private List<OutcomeText> outcomes(int index, String pointer, List<FrameworkImport.Outcome> outcomes, int levels) {
        List<OutcomeText> kept = new ArrayList<>();
        var codes = new HashSet<String>();
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            String at = pointer + "/" + i;
            var checks = new FieldChecks();
            String code = checks.text(at + "/code", outcome.code(), 80);
            if (!codes.add(code)) {
                checks.reject(at + "/code", "duplicate-key", "An earlier outcome has this code.");
            }
            Integer level = outcome.level();
            if (level != null && (level < Level.MIN || level > levels)) {
                checks.reject(at + "/level", "invalid-level", "The framework has no such level.");
            }
            LocalizedText text = text(checks, at + "/text", outcome.text(), TEXT);
            if (checks.passed()) {
                kept.add(new OutcomeText(code, level, text));
            }
            tally.reject(index, checks.errors());
        }
        return kept;
    }

    /** A text that must be there in one of the languages; what exists in English alone stands for German too. */
    static LocalizedText text(FieldChecks checks, String pointer, LocalizedText text, int max) {
        String en = checks.optionalText(pointer + "/en", text.en(), max);
        String de = en != null && text.de().isBlank() ? en : checks.text(pointer + "/de", text.de(), max);
        return new LocalizedText(de, en);
    }

    /** As {@link #text}, or {@code null} when there is none in either language. */
    static @Nullable LocalizedText optionalText(
            FieldChecks checks, String pointer, @Nullable LocalizedText text, int max) {
        boolean none = text == null
                || (text.de().isBlank() && (text.en() == null || text.en().isBlank()));
        return text == null || none ? null : text(checks, pointer, text, max);
    }
}
