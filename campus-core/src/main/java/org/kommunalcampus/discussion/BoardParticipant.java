package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/**
 * Somebody who is let onto a board.
 *
 * @param member who it is where it is a learner, {@code null} otherwise
 */
record BoardParticipant(
        Board board, ModuleCard module, Part part, @Nullable MemberId member) {

    /** As what. */
    enum Part {
        /** Reads and writes under a name of the own choice. */
        LEARNER,
        /** Speaks for the provider, and moderates. */
        STAFF,
        /** Moderates where something was reported; writes nothing. */
        OPERATOR
    }

    boolean writes() {
        return part != Part.OPERATOR;
    }

    boolean moderates() {
        return part != Part.LEARNER;
    }

    ModuleId moduleId() {
        return board.module();
    }

    /** Whether this one wrote what the author did; staff speak with one voice. */
    boolean is(DiscussionAuthor author) {
        return switch (part) {
            case LEARNER -> member != null && member.equals(author.member());
            case STAFF -> author.isProvider();
            case OPERATOR -> false;
        };
    }
}
