package org.kommunalcampus.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.HtmlText;

/**
 * Reads GIFT, Moodle's plain text form of questions (docs.moodle.org, "GIFT format"): choice, true or false, short answer, matching, number and missing
 * word. Essays and weights other than right and wrong are not taken.
 */
final class Gift {

    private static final String SIGNS = "~=#{}:\\n";
    private static final char PRIVATE = '\uE000';
    private static final Pattern NUMBER =
            Pattern.compile("(-?D)(?::(D)|\\.\\.(-?D))?".replace("D", "\\d{1,12}(?:[.,]\\d{1,6})?"));
    private static final Pattern ANSWER = Pattern.compile("([=~])([^=~]*)");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,6})?)%");
    private static final Pattern TITLE = Pattern.compile("(?s)^::.*?::\\s*");
    private static final Pattern FORMAT = Pattern.compile("^\\[(\\w+)]");

    private Gift() {}

    static QuestionImport read(String text) {
        List<Question> questions = new ArrayList<>();
        List<QuestionImport.Rejected> rejected = new ArrayList<>();
        String plain = text.replace("\r\n", "\n").replaceAll("(?m)^\\s*//.*$", "");
        for (String block : hidden(plain).split("\\n\\s*\\n")) {
            if (!block.isBlank() && !block.strip().startsWith("$CATEGORY")) {
                read(block.strip(), questions, rejected);
            }
        }
        return new QuestionImport(questions, rejected);
    }

    private static void read(String block, List<Question> questions, List<QuestionImport.Rejected> rejected) {
        String named = untitled(block);
        int open = named.indexOf('{');
        int close = named.lastIndexOf('}');
        if (open < 0 || close < open) {
            rejected.add(new QuestionImport.Rejected(shown(named), "no-answers"));
            return;
        }
        String before = named.substring(0, open).strip();
        String after = named.substring(close + 1).strip();
        String text = shown(after.isEmpty() ? before : before + " … " + after);
        String answers = named.substring(open + 1, close).strip();
        Question question = question(text, answers);
        if (question == null) {
            rejected.add(new QuestionImport.Rejected(text, "unsupported"));
        } else {
            questions.add(question);
        }
    }

    private static String untitled(String block) {
        String text = TITLE.matcher(block).replaceFirst("");
        Matcher format = FORMAT.matcher(text);
        if (!format.find()) {
            return text;
        }
        String rest = text.substring(format.end());
        return format.group(1).equals("html") ? HtmlText.of(rest) : rest;
    }

    private static @Nullable Question question(String text, String answers) {
        String[] parts = answers.split("####", 2);
        String stated = parts[0].strip();
        Question read = stated.startsWith("#") ? number(text, stated.substring(1)) : choices(text, stated);
        return read == null || parts.length == 1 ? read : read.explained(shown(parts[1].strip()));
    }

    private static @Nullable Question number(String text, String stated) {
        Matcher number =
                NUMBER.matcher(stated.replaceFirst("^=", "").split("#")[0].strip());
        if (!number.matches()) {
            return null;
        }
        BigDecimal first = decimal(number.group(1));
        if (number.group(3) != null) {
            BigDecimal half = decimal(number.group(3)).subtract(first).divide(BigDecimal.TWO);
            return Question.number(text, 1, new Quantity(first.add(half), half.abs(), null));
        }
        BigDecimal tolerance = number.group(2) == null ? BigDecimal.ZERO : decimal(number.group(2));
        return Question.number(text, 1, new Quantity(first, tolerance, null));
    }

    private static @Nullable Question choices(String text, String stated) {
        String first = stated.split("#", 2)[0].strip();
        if (first.matches("T|TRUE|F|FALSE")) {
            boolean holds = first.startsWith("T");
            return Question.of(QuestionKind.SINGLE, text, 1, Choice.of("Richtig", holds), Choice.of("Falsch", !holds));
        }
        List<Choice> choices = new ArrayList<>();
        boolean wrong = false;
        boolean weighted = false;
        Matcher answer = ANSWER.matcher(stated);
        while (answer.find()) {
            String body = answer.group(2).strip();
            Matcher weight = WEIGHT.matcher(body);
            boolean given = weight.find();
            boolean right = given
                    ? Double.parseDouble(weight.group(1)) > 0
                    : answer.group(1).equals("=");
            weighted |= given && answer.group(1).equals("~") && right;
            wrong |= answer.group(1).equals("~");
            choices.add(choice(given ? body.substring(weight.end()) : body, right));
        }
        if (choices.isEmpty()) {
            return null;
        }
        Choice[] all = choices.toArray(Choice[]::new);
        if (choices.stream().allMatch(choice -> choice.counterpart() != null)) {
            return Question.of(QuestionKind.MATCHING, text, 1, all);
        }
        boolean several = weighted || choices.stream().filter(Choice::correct).count() > 1;
        return Question.of(
                !wrong ? QuestionKind.SHORT_TEXT : several ? QuestionKind.MULTIPLE : QuestionKind.SINGLE, text, 1, all);
    }

    private static Choice choice(String body, boolean right) {
        String[] told = body.split("#", 2);
        String[] pair = told[0].split("->", 2);
        return new Choice(
                shown(pair[0].strip()),
                right,
                pair.length == 2 ? shown(pair[1].strip()) : null,
                told.length == 2 ? shown(told[1].strip()) : null);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    /** Signs after a backslash mean themselves; they are kept out of the way until all is read. */
    private static String hidden(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int sign = c == '\\' && at + 1 < text.length() ? SIGNS.indexOf(text.charAt(at + 1)) : -1;
            out.append(sign < 0 ? c : (char) (PRIVATE + sign));
            at += sign < 0 ? 0 : 1;
        }
        return out.toString();
    }

    private static String shown(String hidden) {
        var out = new StringBuilder(hidden.length());
        for (char c : hidden.toCharArray()) {
            int sign = c - PRIVATE;
            out.append(sign < 0 || sign >= SIGNS.length() ? c : SIGNS.charAt(sign) == 'n' ? '\n' : SIGNS.charAt(sign));
        }
        return out.toString();
    }
}
