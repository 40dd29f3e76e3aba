package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Gives the reasons of a finished plan by going through it in order: which level each entry adds that somebody asks for, what
 * rests on it, and who obliges the learner to it. Whoever goes through the plan likewise finds the same.
 */
final class Justification {
    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final List<Placement> placements;
    private final List<CompetenceGaps.Gap> gaps;
    /** For each competence the place of its gap, -1 if there is none. */
    private final int[] gapOf;

    private final List<List<Reason>> reasons = new ArrayList<>();
    private final boolean[] mandatory;
    private final @Nullable LocalDate[] due;

    Justification(
            Situation situation,
            RelevantCatalogue relevant,
            CompetenceGaps needs,
            Obligations obligations,
            List<Placement> placements) {
        this.situation = situation;
        this.relevant = relevant;
        this.placements = placements;
        gaps = needs.gaps();
        gapOf = relevant.pool.ints(relevant.competences, -1);
        for (int i = 0; i < gaps.size(); i++) {
            if (gaps.get(i).competence() >= 0) {
                gapOf[relevant.numberOfCompetence(gaps.get(i).competence())] = i;
            }
        }
        mandatory = new boolean[placements.size()];
        due = new LocalDate[placements.size()];
        var level = relevant.pool.copyOf(relevant.actual, relevant.competences);
        for (int i = 0; i < placements.size(); i++) {
            reasons.add(new ArrayList<>(4));
            oblige(i, obligations);
            closeGaps(i, level);
        }
        for (int i = placements.size() - 1; i >= 0; i--) {
            support(i);
            date(i);
        }
    }

    /** The reasons of the i-th placement: obligations, gaps, what rests on it, its date. */
    List<Reason> reasons(int i) {
        return reasons.get(i);
    }

    /** Whether a duty or an assignment asks for the i-th placement or for something that rests on it. */
    boolean mandatory(int i) {
        return mandatory[i];
    }

    /** The earliest day by which anything wants the i-th placement done, null if open. */
    @Nullable
    LocalDate due(int i) {
        return due[i];
    }

    private void oblige(int i, Obligations obligations) {
        for (var obligation : obligations.of(id(i))) {
            add(
                    i,
                    new Reason(
                            obligation.rule(),
                            null,
                            0,
                            0,
                            obligation.kind(),
                            obligation.source(),
                            obligation.label(),
                            null,
                            obligation.due(),
                            false));
            want(i, obligation.binding(), obligation.due());
        }
    }

    private void closeGaps(int i, int[] level) {
        int m = placements.get(i).module();
        for (int t = relevant.teaches.from(m); t < relevant.teaches.to(m); t++) {
            int c = Code.competence(relevant.teaches.item(t));
            int taught = Code.level(relevant.teaches.item(t));
            if (taught > level[c]) {
                if (gapOf[c] >= 0) {
                    closeGap(i, gaps.get(gapOf[c]), level[c], taught);
                }
                level[c] = taught;
            }
        }
    }

    private void closeGap(int i, CompetenceGaps.Gap gap, int from, int taught) {
        boolean assumed = assumed(placements.get(i).module(), gap.id());
        for (var requirement : gap.requirements()) {
            if (requirement.level() > from) {
                add(
                        i,
                        new Reason(
                                RuleName.GAP_WEIGHT,
                                gap.id(),
                                from,
                                Math.min(taught, requirement.level()),
                                requirement.kind(),
                                requirement.source(),
                                requirement.labelKey(),
                                null,
                                requirement.due(),
                                assumed));
                want(i, requirement.kind().binding(), requirement.due());
            }
        }
        renew(i, gap, from);
    }

    /** Says so where somebody asks for a level that the learner has and that lapses. */
    private void renew(int i, CompetenceGaps.Gap gap, int from) {
        int held = situation.learner().levels().getOrDefault(gap.id(), 0);
        for (var requirement : gap.requirements()) {
            var lapse = situation.lapse(gap.id(), requirement.level());
            if (lapse != null && requirement.level() > from && requirement.level() <= held) {
                add(
                        i,
                        new Reason(
                                RuleName.RENEWED_IN_TIME,
                                gap.id(),
                                lapse.level(),
                                held,
                                null,
                                null,
                                null,
                                null,
                                lapse.on(),
                                false));
                return;
            }
        }
    }

    /** Credits what the i-th placement presupposes to the earliest placements that provide it. */
    private void support(int i) {
        int m = placements.get(i).module();
        if (relevant.waived[m]) {
            return;
        }
        for (int r = relevant.requires.from(m); r < relevant.requires.to(m); r++) {
            int c = Code.competence(relevant.requires.item(r));
            int level = Code.level(relevant.requires.item(r));
            for (int before = 0; before < i; before++) {
                if (relevant.taughtLevel(placements.get(before).module(), c) >= level && endsBefore(before, i)) {
                    var id = situation.catalogue().competence(relevant.competence[c]);
                    credit(before, i, id, relevant.actual[c], level);
                    break;
                }
            }
        }
        int prerequisites = relevant.groups.from(m) + openGroups(relevant.module[m]);
        for (int g = relevant.groups.from(m); g < prerequisites; g++) {
            for (int before = 0; before < i; before++) {
                if (isAlternative(
                                relevant.groups.item(g), placements.get(before).module())
                        && endsBefore(before, i)) {
                    credit(before, i, null, 0, 0);
                    break;
                }
            }
        }
    }

    /** How many groups of prerequisites are not met; the relevant catalogue lists them before what a package puts before the module. */
    private int openGroups(int module) {
        int open = 0;
        for (int group = 0; group < situation.catalogue().groupCount(module); group++) {
            open += situation.meetsGroup(module, group) ? 0 : 1;
        }
        return open;
    }

    private void credit(int before, int i, @Nullable CompetenceId competence, int from, int to) {
        boolean assumed = competence != null && assumed(placements.get(before).module(), competence);
        add(
                before,
                new Reason(RuleName.AFTER_PREREQUISITES, competence, from, to, null, null, null, id(i), null, assumed));
        want(before, mandatory[i], due[i]);
    }

    private void date(int i) {
        var session = placements.get(i).session();
        if (session != null) {
            add(i, new Reason(RuleName.ON_SESSION_DATE, null, 0, 0, null, null, null, null, session.start(), false));
        }
    }

    private void want(int i, boolean binding, @Nullable LocalDate until) {
        mandatory[i] |= binding;
        var known = due[i];
        if (until != null && (known == null || until.isBefore(known))) {
            due[i] = until;
        }
    }

    private void add(int i, Reason reason) {
        reasons.get(i).add(reason);
    }

    private boolean endsBefore(int before, int i) {
        return placements.get(before).end() < placements.get(i).start();
    }

    private boolean isAlternative(int group, int m) {
        for (int i = relevant.alternatives.from(group); i < relevant.alternatives.to(group); i++) {
            if (relevant.alternatives.item(i) == m) {
                return true;
            }
        }
        return false;
    }

    private boolean assumed(int m, CompetenceId competence) {
        for (var teaching : situation.module(relevant.module[m]).teaches()) {
            if (teaching.assumed() && teaching.competence().equals(competence)) {
                return true;
            }
        }
        return false;
    }

    private ModuleId id(int i) {
        return situation.module(relevant.module[placements.get(i).module()]).id();
    }
}
