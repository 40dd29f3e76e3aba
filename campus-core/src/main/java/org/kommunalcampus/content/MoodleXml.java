package org.kommunalcampus.content;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.HtmlText;
import org.kommunalcampus.shared.Invalid;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads questions in Moodle's XML (docs.moodle.org, "Moodle XML format"): choice, true or false, short answer, number, matching, ordering and gaps that are
 * filled by words. Pictures inside are not taken; HTML becomes plain text.
 */
final class MoodleXml {

    private static final Pattern GAP = Pattern.compile("\\{\\d*:(?:SHORTANSWER|SA|MW)(?:_C)?:([^}]*)}");
    private static final Pattern OTHER_GAP = Pattern.compile("\\{\\d*:[A-Z_]+:");
    private static final int MOST_POINTS = 100;

    private MoodleXml() {}

    static QuestionImport read(String text) {
        List<Question> questions = new ArrayList<>();
        List<QuestionImport.Rejected> rejected = new ArrayList<>();
        for (Element question : children(root(text), "question")) {
            String type = question.getAttribute("type");
            if (type.equals("category") || type.equals("description")) {
                continue;
            }
            String asked = text(question, "questiontext");
            Question read = question(type, asked, question);
            if (read == null) {
                rejected.add(
                        new QuestionImport.Rejected(asked.isEmpty() ? text(question, "name") : asked, "unsupported"));
            } else {
                String feedback = text(question, "generalfeedback");
                questions.add(feedback.isEmpty() ? read : read.explained(feedback));
            }
        }
        return new QuestionImport(questions, rejected);
    }

    private static @Nullable Question question(String type, String asked, Element question) {
        int points = points(question);
        return switch (type) {
            case "multichoice" -> {
                boolean single = !"false".equals(value(question, "single"));
                yield of(single ? QuestionKind.SINGLE : QuestionKind.MULTIPLE, asked, points, answers(question));
            }
            case "truefalse" ->
                of(
                        QuestionKind.SINGLE,
                        asked,
                        points,
                        answers(question).stream().map(MoodleXml::german).toList());
            case "shortanswer" ->
                of(
                        QuestionKind.SHORT_TEXT,
                        asked,
                        points,
                        answers(question).stream().filter(Choice::correct).toList());
            case "ordering" -> of(QuestionKind.ORDERING, asked, points, answers(question));
            case "matching" ->
                of(
                        QuestionKind.MATCHING,
                        asked,
                        points,
                        children(question, "subquestion").stream()
                                .map(pair -> Choice.pair(text(pair), text(pair, "answer")))
                                .toList());
            case "numerical" -> number(asked, points, question);
            case "cloze" -> cloze(asked, points);
            default -> null;
        };
    }

    private static Question of(QuestionKind kind, String asked, int points, List<Choice> choices) {
        return Question.of(kind, asked, points, choices.toArray(Choice[]::new));
    }

    private static @Nullable Question number(String asked, int points, Element question) {
        for (Element answer : children(question, "answer")) {
            String value = text(answer).strip();
            if (isRight(answer) && value.matches("-?\\d{1,12}([.,]\\d{1,6})?")) {
                String tolerance = value(answer, "tolerance");
                return Question.number(
                        asked,
                        points,
                        new Quantity(
                                new BigDecimal(value.replace(',', '.')),
                                tolerance.matches("\\d{1,12}([.]\\d{1,6})?")
                                        ? new BigDecimal(tolerance)
                                        : BigDecimal.ZERO,
                                null));
            }
        }
        return null;
    }

    private static @Nullable Question cloze(String asked, int points) {
        String words = GAP.matcher(asked).replaceAll(gap -> {
            List<String> right = new ArrayList<>();
            for (String answer : gap.group(1).split("~")) {
                String bare = answer.split("#", 2)[0].strip();
                if (bare.startsWith("=") || bare.startsWith("%100%")) {
                    right.add(bare.replaceFirst("^(=|%100%)", ""));
                }
            }
            return "{{" + Matcher.quoteReplacement(String.join("|", right)) + "}}";
        });
        return OTHER_GAP.matcher(words).find() ? null : Question.of(QuestionKind.CLOZE, words, points);
    }

    private static List<Choice> answers(Element question) {
        return children(question, "answer").stream()
                .map(answer -> {
                    String told = text(answer, "feedback");
                    return new Choice(text(answer), isRight(answer), null, told.isEmpty() ? null : told);
                })
                .toList();
    }

    private static Choice german(Choice choice) {
        String word = switch (choice.text()) {
            case "true" -> "Richtig";
            case "false" -> "Falsch";
            default -> choice.text();
        };
        return new Choice(word, choice.correct(), null, choice.feedback());
    }

    private static boolean isRight(Element answer) {
        String fraction = answer.getAttribute("fraction");
        return fraction.matches("\\d+(\\.\\d+)?") && Double.parseDouble(fraction) > 0;
    }

    private static int points(Element question) {
        String grade = value(question, "defaultgrade");
        return grade.matches("\\d{1,3}(\\.\\d+)?")
                ? Math.clamp(Math.round(Double.parseDouble(grade)), 1, MOST_POINTS)
                : 1;
    }

    private static Element root(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | IOException broken) {
            throw new Invalid("/file", "not-xml", "The file is no XML that can be read.");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static String value(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    /** What stands in the text of the child with that name, without markup. */
    private static String text(Element parent, String name) {
        return children(parent, name).stream().findFirst().map(MoodleXml::text).orElse("");
    }

    private static String text(Element parent) {
        String stated = value(parent, "text");
        return parent.getAttribute("format").equals("plain_text") ? stated : HtmlText.of(stated);
    }
}
