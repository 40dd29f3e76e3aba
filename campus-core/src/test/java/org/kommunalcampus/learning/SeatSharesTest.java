package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.MunicipalityId;

class SeatSharesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final MunicipalityId FIRST = new MunicipalityId(UUID.randomUUID());
    private static final MunicipalityId PARTNER = new MunicipalityId(UUID.randomUUID());
    private static final MunicipalityId SECOND = new MunicipalityId(UUID.randomUUID());
    private static final MunicipalityId OTHER = new MunicipalityId(UUID.randomUUID());

    private static final SeatQuota SHARED = new SeatQuota(3, DAY, Set.of(FIRST, PARTNER));
    private static final SeatQuota OWN = new SeatQuota(2, DAY, Set.of(SECOND));

    @Test
    void whatIsKeptForOthersIsNotFree() {
        var shares = new SeatShares(10, List.of(SHARED, OWN), List.of(0, 0));

        assertThat(shares.freeFor(FIRST)).isEqualTo(8);
        assertThat(shares.freeFor(PARTNER)).isEqualTo(8);
        assertThat(shares.freeFor(SECOND)).isEqualTo(7);
        assertThat(shares.freeFor(OTHER)).isEqualTo(5);
        assertThat(shares.freeFor(null)).isEqualTo(5);
        assertThat(shares.keptFor(FIRST)).isEqualTo(3);
        assertThat(shares.keptFor(OTHER)).isZero();
    }

    @Test
    void peopleTakeTheSeatsOfTheirQuotaFirstAndThoseForEverybodyAfterwards() {
        var shares = new SeatShares(6, List.of(SHARED), List.of(0));
        for (int i = 0; i < 3; i++) {
            shares = shares.taken(FIRST);
            assertThat(shares.freeFor(OTHER)).as("seats for everybody").isEqualTo(3);
        }
        shares = shares.taken(PARTNER);

        assertThat(shares.freeFor(OTHER)).isEqualTo(2);
        assertThat(shares.freeFor(FIRST)).isEqualTo(2);
        assertThat(shares.taken(OTHER).freeFor(FIRST)).isEqualTo(1);
    }

    @Test
    void onlySeatsThatNobodyClaimedAreReleasedEachOnItsDay() {
        var later = new SeatQuota(2, DAY.plusDays(9), Set.of(SECOND));
        var shares = new SeatShares(6, List.of(SHARED, later), List.of(0, 0));

        assertThat(shares.releasedFor(OTHER))
                .containsExactly(
                        new SeatQuotas.Release(DAY.plusDays(1), 3), new SeatQuotas.Release(DAY.plusDays(10), 2));
        assertThat(shares.releasedFor(FIRST)).containsExactly(new SeatQuotas.Release(DAY.plusDays(10), 2));
        assertThat(new SeatShares(3, List.of(SHARED, later), List.of(3, 0)).releasedFor(OTHER))
                .as("all seats of the first are claimed")
                .containsExactly(new SeatQuotas.Release(DAY.plusDays(10), 2));
        assertThat(new SeatShares(1, List.of(SHARED, later), List.of(0, 0)).releasedFor(OTHER))
                .as("the only free seat may be claimed until the last day")
                .containsExactly(new SeatQuotas.Release(DAY.plusDays(10), 1));
        assertThat(new SeatShares(0, List.of(SHARED), List.of(0)).releasedFor(OTHER))
                .isEmpty();
    }

    @Test
    void whereMoreIsKeptThanIsFreeThoseForWhomItIsKeptTakeWhatThereIs() {
        var shares = new SeatShares(1, List.of(SHARED, OWN), List.of(0, 1));

        assertThat(shares.freeFor(FIRST)).isEqualTo(1);
        assertThat(shares.freeFor(SECOND)).isEqualTo(1);
        assertThat(shares.freeFor(OTHER)).isZero();
        assertThat(shares.taken(FIRST).freeFor(SECOND)).isZero();
        assertThat(new SeatShares(-2, List.of(SHARED), List.of(0)).freeFor(FIRST))
                .isZero();
        assertThat(new SeatShares(-2, List.of(SHARED), List.of(0)).keptFor(FIRST))
                .isZero();
    }
}
