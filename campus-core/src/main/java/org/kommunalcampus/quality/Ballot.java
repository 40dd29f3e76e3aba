package org.kommunalcampus.quality;

import java.util.List;
import java.util.Map;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Refused;

/** What makes a vote a valid one. */
final class Ballot {

    private static final int LONGEST_SUMMARY = 5000;

    private Ballot() {}

    /** Names each criterion without a grade, and refuses to certify what falls through a knock-out criterion. */
    static void check(Vote vote, List<Criterion> asked) {
        var checks = new FieldChecks();
        checks.text("/summary", vote.summary(), LONGEST_SUMMARY);
        Map<String, Integer> grades = vote.grades();
        asked.stream()
                .map(Criterion::code)
                .filter(code -> !Criterion.GRADES.contains(grades.getOrDefault(code, 0)))
                .forEach(code -> checks.reject("/grades/" + code, "required", "A grade of 1, 3 or 5 is needed."));
        grades.keySet().stream()
                .filter(code ->
                        asked.stream().noneMatch(criterion -> criterion.code().equals(code)))
                .forEach(code -> checks.reject("/grades/" + code, "unknown-field", "This criterion is not asked."));
        checks.orThrow();
        boolean failed = asked.stream()
                .anyMatch(criterion -> criterion.knockOut()
                        && Integer.valueOf(Criterion.LOWEST).equals(grades.get(criterion.code())));
        if (failed && vote.verdict() != Verdict.RETURN) {
            throw new Refused("knock-out", "a knock-out criterion has the lowest grade");
        }
    }
}
