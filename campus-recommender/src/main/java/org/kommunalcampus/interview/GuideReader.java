package org.kommunalcampus.interview;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.interview.GuideQuestion.Condition;

/** Reads the document of a guide. Whether the competences exist is left to {@link GuideCompetences}, since frameworks come and go. */
final class GuideReader {

    /** Of a document. */
    static final int LONGEST = 200_000;

    private static final int MOST_QUESTIONS = 40;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_COMPETENCES = 500;
    private static final int MOST_WORDS = 200;
    private static final int LONGEST_ID = 30;
    private static final int LONGEST_REFERENCE = 300;
    private static final int LONGEST_WORDS = 80;
    private static final int SHORTEST_WEEK = 15;
    private static final int LONGEST_WEEK = 2400;
    private static final Pattern SUGGESTION = Pattern.compile("(.+)@([1-8])");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    /** Questions of the plan are named so; no question of a guide is. */
    static final String OF_THE_PLAN = "plan-";

    private final GuideNodes nodes;
    private final Map<String, Set<String>> optionsOf = new HashMap<>();

    GuideReader(GuideNodes nodes) {
        this.nodes = nodes;
    }

    /** The guide; complete only where the nodes have no problem afterwards. */
    Guide read() {
        nodes.onlyFields("", Set.of("title", "nothing", "planQuestion", "freeText", "questions", "vocabulary"));
        Guide guide = new Guide(
                nodes.text("/title"),
                nodes.text("/nothing"),
                nodes.text("/planQuestion"),
                nodes.number("/freeText/usualLevel", 1, Level.MAX),
                levelWords(),
                nodes.each("/questions", MOST_QUESTIONS, this::question),
                vocabulary());
        nodes.onlyFields("/freeText", Set.of("usualLevel", "levels"));
        if (guide.questions().isEmpty()) {
            nodes.reject("/questions", "required", "A guide asks something.");
        }
        if (!guide.planQuestion().de().contains("{0}")) {
            nodes.reject("/planQuestion/de", "no-place", "The name of the competence stands for {0}.");
        }
        return guide;
    }

    private Map<Integer, List<String>> levelWords() {
        Map<Integer, List<String>> words = new LinkedHashMap<>();
        nodes.forEach("/freeText/levels", Level.MAX, at -> {
            nodes.onlyFields(at, Set.of("level", "words"));
            words.put(nodes.number(at + "/level", 1, Level.MAX), words(at + "/words"));
        });
        return words;
    }

    private Map<String, List<String>> vocabulary() {
        Map<String, List<String>> vocabulary = new LinkedHashMap<>();
        nodes.forEach("/vocabulary", MOST_COMPETENCES, at -> {
            nodes.onlyFields(at, Set.of("competence", "words"));
            String competence = nodes.line(at + "/competence", LONGEST_REFERENCE);
            List<String> words = words(at + "/words");
            if (vocabulary.put(competence, words) != null) {
                nodes.reject(at + "/competence", "duplicate", "The competence has words already.");
            }
        });
        return vocabulary;
    }

    private List<String> words(String at) {
        return nodes.each(at, MOST_WORDS, word -> nodes.line(word, LONGEST_WORDS));
    }

    private GuideQuestion question(String at) {
        nodes.onlyFields(at, Set.of("id", "kind", "text", "hint", "options", "competence", "suggests", "onlyIf"));
        String id = id(at + "/id");
        if (id.startsWith(OF_THE_PLAN)) {
            nodes.reject(at + "/id", "reserved", "Questions of the plan are named so.");
        }
        AnswerMode kind = Objects.requireNonNullElse(nodes.constant(at + "/kind", AnswerMode.class), AnswerMode.CHOICE);
        boolean scale = kind == AnswerMode.SCALE;
        boolean text = kind == AnswerMode.FREE_TEXT;
        boolean choice = !scale && !text;
        belongs(at + "/competence", scale);
        belongs(at + "/suggests", text);
        belongs(at + "/options", choice);
        Condition condition = condition(at + "/onlyIf");
        List<GuideOption> options = nodes.each(at + "/options", MOST_OPTIONS, this::option);
        Set<String> ids = options.stream().map(GuideOption::id).collect(Collectors.toSet());
        if (ids.size() < options.size()) {
            nodes.reject(at + "/options", "duplicate", "Two options have the same id.");
        }
        if (optionsOf.put(id, ids) != null) {
            nodes.reject(at + "/id", "duplicate", "Another question has this id.");
        }
        boolean interests = text && suggestsInterests(at + "/suggests");
        return new GuideQuestion(
                id,
                kind,
                nodes.text(at + "/text"),
                nodes.optionalText(at + "/hint"),
                options,
                scale ? nodes.line(at + "/competence", LONGEST_REFERENCE) : null,
                interests,
                condition);
    }

    private boolean suggestsInterests(String at) {
        return nodes.constant(at, Suggested.class) == Suggested.INTERESTS;
    }

    private enum Suggested {
        LEVELS,
        INTERESTS
    }

    private void belongs(String at, boolean wanted) {
        if (wanted != nodes.has(at)) {
            nodes.reject(
                    at,
                    wanted ? "required" : "not-here",
                    wanted ? "This kind of question needs the field." : "This kind of question has no such field.");
        }
    }

    private @Nullable Condition condition(String at) {
        if (!nodes.has(at)) {
            return null;
        }
        nodes.onlyFields(at, Set.of("question", "options"));
        String question = nodes.line(at + "/question", LONGEST_ID);
        Set<String> options =
                new HashSet<>(nodes.each(at + "/options", MOST_OPTIONS, option -> nodes.line(option, LONGEST_ID)));
        Set<String> known = optionsOf.get(question);
        if (known == null) {
            nodes.reject(at + "/question", "not-earlier", "An earlier question is expected.");
        } else if (options.isEmpty() || !known.containsAll(options)) {
            nodes.reject(at + "/options", "unknown-value", "Options of that question are expected.");
        }
        return new Condition(question, options);
    }

    private GuideOption option(String at) {
        nodes.onlyFields(at, Set.of("id", "text", "levels", "interests", "formats", "weeklyMinutes"));
        Set<Format> formats = EnumSet.noneOf(Format.class);
        nodes.forEach(at + "/formats", Format.values().length, each -> {
            Format format = nodes.constant(each, Format.class);
            if (format != null) {
                formats.add(format);
            }
        });
        return new GuideOption(
                id(at + "/id"),
                nodes.text(at + "/text"),
                nodes.each(at + "/levels", MOST_OPTIONS, this::suggestion),
                nodes.each(at + "/interests", MOST_OPTIONS, each -> nodes.line(each, LONGEST_REFERENCE)),
                Set.copyOf(formats),
                nodes.optionalNumber(at + "/weeklyMinutes", SHORTEST_WEEK, LONGEST_WEEK));
    }

    private OptionLevel suggestion(String at) {
        String text = nodes.line(at, LONGEST_REFERENCE);
        Matcher suggestion = SUGGESTION.matcher(text);
        if (!suggestion.matches()) {
            nodes.reject(at, "no-level", "A competence with a level like KOMMUNAL:VR7@4 is expected.");
            return new OptionLevel(text, Level.MIN);
        }
        return new OptionLevel(suggestion.group(1), Integer.parseInt(suggestion.group(2)));
    }

    private String id(String at) {
        String id = nodes.line(at, LONGEST_ID);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            nodes.reject(at, "bad-id", "Small letters, digits and hyphens are expected.");
        }
        return id;
    }
}
