package org.kommunalcampus.web.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.quality.Bias;
import org.kommunalcampus.quality.ReviewState;
import org.kommunalcampus.quality.ReviewView;
import org.kommunalcampus.quality.Reviewer;
import org.kommunalcampus.quality.SeatView;
import org.kommunalcampus.quality.check.WordedFinding;
import org.kommunalcampus.web.description.Sheet;
import org.kommunalcampus.web.description.Sheets.Change;
import org.kommunalcampus.web.layout.Badge;

/**
 * A review as its page shows it.
 *
 * @param groups the criteria asked, by heading
 * @param comments by label of the field
 * @param effects how learners judge a module that is reviewed again, where enough did, and what it has changed, a sentence for each region with enough people
 */
record ReviewPage(
        ReviewView review,
        Badge badge,
        String since,
        Sheet sheet,
        List<Change> changes,
        List<WordedFinding> findings,
        List<Group> groups,
        List<Note> comments,
        List<Step> steps,
        List<Reviewer> eligible,
        List<String> effects) {

    /** A field's label with what was noted. */
    record Note(String label, String text) {}

    /** A line of the record. */
    record Step(
            String at,
            String actor,
            String action,
            @Nullable String detail) {}

    /** Criteria under a heading. */
    record Group(String name, List<Question> questions) {}

    /** One criterion with the sentences of its grades. */
    record Question(String code, String name, int weight, boolean knockOut, Map<Integer, String> grades) {}

    /** The reader's own seat. */
    public @Nullable SeatView mine() {
        return review.mySeat();
    }

    /** Whether the reader can take a seat. */
    public boolean canTakeSeat() {
        boolean open = switch (review.state()) {
            case WAITING, THIRD_OPINION -> true;
            default -> false;
        };
        return open && mine() == null && !review.conflict();
    }

    /** Whether the reader has to declare about the caller's own independence. */
    public boolean mustDeclare() {
        SeatView seat = mine();
        return seat != null && seat.bias() == null && review.state().isOpen();
    }

    /** Whether the reader can vote now. */
    public boolean canVote() {
        SeatView seat = mine();
        boolean voting = switch (review.state()) {
            case IN_REVIEW, THIRD_OPINION -> true;
            default -> false;
        };
        return voting && isFree(seat) && seat != null && !seat.voted();
    }

    /** Whether the reader can note something at a field. */
    public boolean canComment() {
        return review.state().isOpen() && isFree(mine());
    }

    /** Whether the reader can put the verdict into words. */
    public boolean canDecide() {
        return review.state() == ReviewState.AGREED && isFree(mine());
    }

    private static boolean isFree(@Nullable SeatView seat) {
        return seat != null && seat.bias() == Bias.NONE;
    }
}
