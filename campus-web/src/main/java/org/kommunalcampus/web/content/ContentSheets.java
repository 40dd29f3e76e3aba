package org.kommunalcampus.web.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.content.Choice;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.Quantity;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.content.ToolUse;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.tool.Tools;
import org.kommunalcampus.web.kit.Markdown;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what elements consist of. */
@Component
@RequiredArgsConstructor
public class ContentSheets {

    private static final int GIST = 90;

    private final Markdown markdown;
    private final Phrases phrases;
    private final Tools tools;
    private final Wording wording;

    /**
     * The element in words.
     *
     * @param files the address below which the page serves the files of the module
     */
    public ContentSheet of(ContentItem item, List<Question> questions, String files, Locale locale) {
        Material material = item.materialOrEmpty();
        FileId file = material.file();
        boolean film = item.kind() == ElementKind.VIDEO && file != null;
        return new ContentSheet(
                item.id().toString(),
                item.element().title(),
                phrases.say("study.phase." + item.phase(), locale),
                facts(item, locale),
                !item.isHere(),
                markdown.html(material.text(), files),
                markdown.html(material.supplement(), files),
                film ? files + "/" + file : null,
                file != null && !film ? files + "/" + file : null,
                material.link(),
                material.tool() == null ? null : tool(material.tool(), locale),
                material.subtitles() != null,
                item.isTest() ? rules(item, locale) : List.of(),
                IntStream.range(0, questions.size())
                        .mapToObj(at -> asked(at + 1, questions.get(at), files, locale))
                        .toList());
    }

    /** One question in words, as the first of its kind. */
    public ContentSheet.Asked of(Question question, String files, Locale locale) {
        return asked(1, question, files, locale);
    }

    /** What an answer to questions of this kind is called. */
    public String kind(QuestionKind kind, Locale locale) {
        return phrases.say("content.question." + kind, locale);
    }

    private String tool(ToolUse use, Locale locale) {
        String name = tools.name(use.tool()).orElse("–");
        return use.target() == null
                ? phrases.say("content.tool.opens", locale, name)
                : phrases.say("content.tool.opens.at", locale, name, use.target());
    }

    private List<String> facts(ContentItem item, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(phrases.say("study.kind." + item.kind(), locale));
        if (item.element().minutes() > 0) {
            facts.add(wording.hours(item.element().minutes(), locale));
        }
        if (item.points() > 0) {
            facts.add(phrases.say("study.points.most", locale, item.points()));
        }
        if (!item.materialOrEmpty().obligatory()) {
            facts.add(phrases.say("study.optional", locale));
        }
        return facts;
    }

    private List<String> rules(ContentItem item, Locale locale) {
        TestRules rules = item.materialOrEmpty().rules();
        List<String> said = new ArrayList<>();
        Integer drawn = rules.drawn();
        int asked = drawn == null ? item.questions() : Math.min(drawn, item.questions());
        said.add(phrases.say("study.test.questions", locale, asked));
        if (rules.minutes() != null) {
            said.add(phrases.say("content.rules.minutes", locale, rules.minutes()));
        }
        if (rules.passPercent() > 0) {
            said.add(phrases.say("study.test.pass", locale, rules.passPercent()));
        }
        said.add(
                rules.attempts() == null
                        ? phrases.say("content.rules.often", locale)
                        : phrases.say("content.rules.attempts", locale, rules.attempts()));
        return said;
    }

    private ContentSheet.Asked asked(int number, Question question, String files, Locale locale) {
        return new ContentSheet.Asked(
                question.id().toString(),
                number,
                kind(question.kind(), locale),
                gist(question.text()),
                markdown.html(question.text(), files),
                phrases.say("study.points.most", locale, question.points()),
                answers(question, locale),
                markdown.html(question.feedback(), files));
    }

    private static String gist(String text) {
        String line =
                text.replaceAll("[#*_`>\\[\\]]", "").replaceAll("\\s+", " ").strip();
        return line.length() <= GIST ? line : line.substring(0, GIST - 1) + "…";
    }

    private List<ContentSheet.Answer> answers(Question question, Locale locale) {
        return switch (question.kind()) {
            case SINGLE, MULTIPLE ->
                question.choices().stream()
                        .map(choice -> new ContentSheet.Answer(choice.text(), choice.correct(), choice.feedback()))
                        .toList();
            case SHORT_TEXT, ORDERING ->
                question.choices().stream().map(choice -> right(choice.text())).toList();
            case MATCHING ->
                question.toMatch().stream()
                        .map(ContentSheets::pair)
                        .map(this::right)
                        .toList();
            case NUMERIC -> List.of(right(number(Objects.requireNonNull(question.quantity()), locale)));
            case CLOZE ->
                question.gaps().stream()
                        .map(words -> right(String.join(" / ", words)))
                        .toList();
        };
    }

    private static String pair(Choice choice) {
        return choice.text() + " – " + choice.counterpart();
    }

    private ContentSheet.Answer right(String text) {
        return new ContentSheet.Answer(text, true, null);
    }

    private String number(Quantity quantity, Locale locale) {
        String unit = quantity.unit() == null ? "" : " " + quantity.unit();
        String value = quantity.value().toPlainString() + unit;
        return quantity.tolerance().signum() == 0
                ? value
                : phrases.say(
                        "content.question.tolerance",
                        locale,
                        value,
                        quantity.tolerance().toPlainString());
    }
}
