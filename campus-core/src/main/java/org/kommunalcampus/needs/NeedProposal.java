package org.kommunalcampus.needs;

import java.util.List;
import org.kommunalcampus.competence.CompetenceId;

/**
 * What could be done about a figure of the needs picture.
 *
 * @param cell the figure, hidden where it is hidden in the picture
 * @param people how many work in the unit
 * @param modules that teach the competence, those that suit best first; with sums unless the figure is hidden
 */
public record NeedProposal(CompetenceId competence, GapCell cell, int people, List<ProposedModule> modules) {

    /** Keeps its own copy of the modules. */
    public NeedProposal {
        modules = List.copyOf(modules);
    }
}
