package org.kommunalcampus.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an agreement about repayment says: what the person contributes, and for how many months the fee is repaid in part if the person leaves of the own accord. The repayment sinks by the same part with each full month, as
 * labour courts ask for (Federal Labour Court, 14 January 2009, 3 AZR 900/07, which also names the binding that is reasonable: up to six months for a training of up to one).
 *
 * @param bindingMonths 1 to {@value #MOST_MONTHS} after the training
 * @param ownPercent of the fee or of the learning time; 0 where nothing is contributed
 */
@Embeddable
public record RepaymentTerms(
        int bindingMonths,

        @Column(name = "own_share") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        OwnShare ownShare,

        int ownPercent) {

    /** The longest binding that can be agreed on here. */
    public static final int MOST_MONTHS = 36;

    /** The most that somebody contributes, in per cent. */
    public static final int MOST_PERCENT = 50;

    private static final int WHOLE = 100;

    /** What the person pays of a fee in cents, rounded in favour of the person. */
    public long ownCents(long fee) {
        return ownShare == OwnShare.MONEY ? fee * ownPercent / WHOLE : 0;
    }

    /** What the person learns outside of working hours, of so many minutes, rounded in favour of the person. */
    public int ownMinutes(int minutes) {
        return ownShare == OwnShare.TIME ? minutes * ownPercent / WHOLE : 0;
    }

    /** What is repaid of a fee in cents by who leaves after so many full months, rounded in favour of the person; all of it where the training is not over yet, and never what the person has paid. */
    public long repaid(long fee, int fullMonths) {
        int left = Math.clamp((long) bindingMonths - fullMonths, 0, bindingMonths);
        return (fee - ownCents(fee)) * left / bindingMonths;
    }
}
