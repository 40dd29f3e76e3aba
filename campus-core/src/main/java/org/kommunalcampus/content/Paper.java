package org.kommunalcampus.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The questions of one attempt as they are shown: drawn and shuffled by a seed, so that the same seed shows the same again. Answers name positions as shown
 * and tell nothing of the right ones.
 *
 * @param sheets in the order of showing
 */
public record Paper(List<Sheet> sheets) {

    /**
     * One question.
     *
     * @param order the choices as shown, by their positions in the question; of counterparts where things are matched
     */
    public record Sheet(Question question, List<Integer> order) {

        /** The choices as shown. */
        public List<Choice> choices() {
            return order.stream().map(question.choices()::get).toList();
        }

        /** The counterparts as shown, where things are matched. */
        public List<String> counterparts() {
            return order.stream().map(question.counterparts()::get).toList();
        }
    }

    /** Draws and shuffles as the rules say. What is to be ordered or matched is shuffled in any case. */
    public static Paper of(List<Question> questions, TestRules rules, long seed) {
        var random = new Random(seed);
        List<Question> all = new ArrayList<>(questions);
        Integer drawn = rules.drawn();
        List<Integer> chosen = shuffled(all.size(), random);
        if (drawn != null && drawn < all.size()) {
            chosen = chosen.subList(0, drawn);
        }
        if (!rules.shuffled()) {
            chosen = chosen.stream().sorted().toList();
        }
        return new Paper(
                chosen.stream().map(at -> sheet(all.get(at), rules, seed)).toList());
    }

    /** The points that can be reached. */
    public int points() {
        return sheets.stream().mapToInt(sheet -> sheet.question().points()).sum();
    }

    /** The order of a question's choices depends on the question alone, so that it stays when other questions come or go. */
    private static Sheet sheet(Question question, TestRules rules, long seed) {
        var random = new Random(seed ^ question.id().value().getLeastSignificantBits());
        int count = question.kind() == QuestionKind.MATCHING
                ? question.counterparts().size()
                : question.choices().size();
        boolean mixed = rules.shuffled()
                || question.kind() == QuestionKind.ORDERING
                || question.kind() == QuestionKind.MATCHING;
        return new Sheet(
                question,
                mixed
                        ? shuffled(count, random)
                        : IntStream.range(0, count).boxed().toList());
    }

    private static List<Integer> shuffled(int count, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        return List.copyOf(order);
    }
}
