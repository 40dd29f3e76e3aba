package org.kommunalcampus.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/**
 * Who may have the free seats of a session of which some are kept. People take the seats of their own quota first and those for everybody afterwards; so the seats that others may still claim of their
 * quotas are all that is not free for somebody. Where more is kept than is free, since others had their seats before, those for whom it is kept take what there is as they come.
 *
 * @param free seats that nobody holds; negative where more are held than there are
 * @param quotas those that still hold
 * @param held how many seats people hold for whom each quota is, in the same order
 */
record SeatShares(int free, List<SeatQuota> quotas, List<Integer> held) {

    SeatShares {
        quotas = List.copyOf(quotas);
        held = List.copyOf(held);
    }

    /** How many of the free seats somebody of the municipality may have; {@code null} for people of none. */
    int freeFor(@Nullable MunicipalityId municipality) {
        int own = quotaOf(municipality);
        int kept = IntStream.range(0, quotas.size())
                .filter(i -> i != own)
                .map(this::unclaimed)
                .sum();
        int claimable = own < 0 ? 0 : Math.min(free, unclaimed(own));
        return Math.max(0, Math.max(free - kept, claimable));
    }

    /** How many seats of the municipality's own quota nobody has claimed. */
    int keptFor(@Nullable MunicipalityId municipality) {
        int own = quotaOf(municipality);
        return own < 0 ? 0 : Math.clamp(free, 0, unclaimed(own));
    }

    /** When others' unclaimed seats become free for somebody of the municipality, if nothing changes until then. */
    List<SeatQuotas.Release> releasedFor(@Nullable MunicipalityId municipality) {
        List<SeatQuotas.Release> released = new ArrayList<>();
        int before = freeFor(municipality);
        List<LocalDate> days =
                quotas.stream().map(SeatQuota::until).distinct().sorted().toList();
        for (LocalDate last : days) {
            int after = after(last, quotaOf(municipality)).freeFor(municipality);
            if (after > before) {
                released.add(new SeatQuotas.Release(last.plusDays(1), after - before));
            }
            before = after;
        }
        return released;
    }

    /** Without the quotas that are over then, but for one. */
    private SeatShares after(LocalDate last, int but) {
        int[] left = IntStream.range(0, quotas.size())
                .filter(i -> i == but || quotas.get(i).until().isAfter(last))
                .toArray();
        return new SeatShares(
                free,
                Arrays.stream(left).mapToObj(quotas::get).toList(),
                Arrays.stream(left).mapToObj(held::get).toList());
    }

    /** What holds once somebody of the municipality has taken one. */
    SeatShares taken(@Nullable MunicipalityId municipality) {
        int own = quotaOf(municipality);
        return new SeatShares(
                free - 1,
                quotas,
                IntStream.range(0, held.size())
                        .mapToObj(i -> held.get(i) + (i == own ? 1 : 0))
                        .toList());
    }

    /** For which of the quotas, and for everybody else, a seat is free; in their order. */
    List<Boolean> open() {
        return Stream.concat(
                        quotas.stream()
                                .map(quota -> quota.municipalities().stream()
                                        .findFirst()
                                        .map(this::freeFor)
                                        .orElse(0)),
                        Stream.of(freeFor(null)))
                .map(free -> free > 0)
                .toList();
    }

    private int unclaimed(int quota) {
        return Math.max(0, quotas.get(quota).seats() - held.get(quota));
    }

    private int quotaOf(@Nullable MunicipalityId municipality) {
        return IntStream.range(0, quotas.size())
                .filter(i ->
                        municipality != null && quotas.get(i).municipalities().contains(municipality))
                .findFirst()
                .orElse(-1);
    }
}
