package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;

class RepaymentTermsTest {

    private static final RepaymentTerms SIX = new RepaymentTerms(6, OwnShare.NONE, 0);

    @Test
    void whatIsRepaidSinksByTheSamePartWithEachFullMonth() {
        assertThat(IntStream.rangeClosed(0, 7).mapToLong(month -> SIX.repaid(3_000_00, month)))
                .containsExactly(3_000_00L, 2_500_00L, 2_000_00L, 1_500_00L, 1_000_00L, 500_00L, 0L, 0L);
    }

    @Test
    void roundingIsInFavourOfThePersonAndNothingIsRepaidThatThePersonPaid() {
        assertThat(SIX.repaid(1_000_01, 1)).isEqualTo(833_34);
        var share = new RepaymentTerms(12, OwnShare.MONEY, 20);
        assertThat(share.ownCents(2_500_09)).isEqualTo(500_01);
        assertThat(share.repaid(2_500_09, 0)).isEqualTo(2_000_08);
        var time = new RepaymentTerms(12, OwnShare.TIME, 25);
        assertThat(time.ownCents(2_500_00)).isZero();
        assertThat(time.ownMinutes(990)).isEqualTo(247);
        assertThat(LongStream.rangeClosed(0, 400).map(fee -> share.ownCents(fee) + share.repaid(fee, 0)))
                .as("together they are the fee")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, 400).boxed().toList());
    }

    /** For any fee, binding and share: the own share and what is repaid at once are the fee, and month for month it sinks by the same part, so that nothing is left at the end. */
    @Test
    void itSinksByTheSamePartEachMonthWhateverIsAgreed() {
        var dice = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            long fee = dice.nextLong(1, 5_000_000);
            int months = dice.nextInt(1, RepaymentTerms.MOST_MONTHS + 1);
            OwnShare kind = OwnShare.values()[dice.nextInt(OwnShare.values().length)];
            var terms = new RepaymentTerms(
                    months, kind, kind == OwnShare.NONE ? 0 : dice.nextInt(1, RepaymentTerms.MOST_PERCENT + 1));
            long all = fee - terms.ownCents(fee);

            assertThat(terms.repaid(fee, 0)).isEqualTo(all);
            assertThat(terms.repaid(fee, -3)).as("before the training is over").isEqualTo(all);
            assertThat(terms.repaid(fee, months)).isZero();
            long sunk = 0;
            for (int month = 1; month <= months; month++) {
                long step = terms.repaid(fee, month - 1) - terms.repaid(fee, month);
                assertThat(step).isBetween(all / months, all / months + 1);
                assertThat(terms.repaid(fee, month) * months)
                        .as("in favour of the person, by less than a cent")
                        .isBetween(all * (months - month) - months + 1, all * (months - month));
                sunk += step;
            }
            assertThat(sunk).isEqualTo(all);
        }
    }

    @Test
    void anAgreementIsAskedForAboveThePriceAlone() {
        var rule = new RepaymentRule(2_000_00L, SIX);
        assertThat(rule.of(Money.euros(BigDecimal.valueOf(2_000)))).isNull();
        assertThat(rule.of(Money.euros(new BigDecimal("2000.01")))).isEqualTo(SIX);
        assertThat(rule.of(null)).isNull();
        assertThat(rule.of(Money.ofCents(9_000_00, "CHF"))).isNull();
        assertThat(RepaymentRule.none().of(Money.euros(BigDecimal.valueOf(9_000))))
                .isNull();
        assertThat(RepaymentRule.none().terms().bindingMonths()).isEqualTo(6);
    }

    @Test
    void monthsAndSharesHaveBounds() {
        assertThat(faults(new RepaymentTerms(0, OwnShare.NONE, 0))).isTrue();
        assertThat(faults(new RepaymentTerms(37, OwnShare.NONE, 0))).isTrue();
        assertThat(faults(new RepaymentTerms(6, OwnShare.NONE, 5))).isTrue();
        assertThat(faults(new RepaymentTerms(6, OwnShare.MONEY, 0))).isTrue();
        assertThat(faults(new RepaymentTerms(6, OwnShare.TIME, 51))).isTrue();
        assertThat(faults(new RepaymentTerms(36, OwnShare.TIME, 50))).isFalse();
    }

    private static boolean faults(RepaymentTerms terms) {
        var checks = new FieldChecks();
        new RepaymentRule(null, terms).check(checks);
        try {
            checks.orThrow();
            return false;
        } catch (Invalid fault) {
            return true;
        }
    }
}
