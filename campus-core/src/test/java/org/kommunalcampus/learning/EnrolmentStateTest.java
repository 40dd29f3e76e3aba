package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.learning.EnrolmentState.BOOKED;
import static org.kommunalcampus.learning.EnrolmentState.COMPLETED;
import static org.kommunalcampus.learning.EnrolmentState.OFFERED;
import static org.kommunalcampus.learning.EnrolmentState.REQUESTED;
import static org.kommunalcampus.learning.EnrolmentState.UNDER_WAY;
import static org.kommunalcampus.learning.EnrolmentState.WAITING;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EnrolmentStateTest {

    @Test
    void whatHasNotEndedKeepsAnotherBookingOut() {
        assertThat(those(EnrolmentState::isActive)).containsExactly(REQUESTED, WAITING, OFFERED, BOOKED, UNDER_WAY);
    }

    @Test
    void whoWaitsHoldsNoSeatAndWhoIsOfferedOneDoes() {
        assertThat(those(EnrolmentState::holdsSeat)).containsExactly(REQUESTED, OFFERED, BOOKED, UNDER_WAY);
    }

    @Test
    void plansAreBuiltAroundWhatIsBookedOrAskedForAndNotAroundWhatMayComeToNothing() {
        assertThat(those(EnrolmentState::isFirm)).containsExactly(REQUESTED, BOOKED, UNDER_WAY);
    }

    @Test
    void oneLearnsAndTakesPartOnlyInWhatIsBooked() {
        assertThat(those(EnrolmentState::mayLearn)).containsExactly(BOOKED, UNDER_WAY);
        assertThat(those(EnrolmentState::takesPart)).containsExactly(BOOKED, UNDER_WAY, COMPLETED);
    }

    private static List<EnrolmentState> those(Predicate<EnrolmentState> verb) {
        return Arrays.stream(EnrolmentState.values()).filter(verb).toList();
    }
}
