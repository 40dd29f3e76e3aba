package org.kommunalcampus.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;

/**
 * What a message about a decision names besides the decision itself.
 *
 * @param module id of the module concerned
 * @param moments dates with a time, e.g. when a session was and when it is now
 * @param day the day by which something holds
 * @param seatOfAnother whether it is about a seat that another person keeps until a request is approved
 * @param travel cents of a euro that were approved for the way to a session
 * @param reason what the one who decided gave as the reason, cut after {@value #LONGEST_REASON} characters
 */
public record DecisionFacts(
        @Nullable String module,
        List<Instant> moments,
        @Nullable LocalDate day,
        boolean seatOfAnother,
        @Nullable Long travel,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 500;
    private static final String MODULE = "module=";
    private static final String MOMENT = "moment=";
    private static final String DAY = "day=";
    private static final String SEAT_OF_ANOTHER = "seat=another";
    private static final String TRAVEL = "travel=";
    private static final String REASON = "reason=";

    /** Puts the reason on one line. */
    public DecisionFacts {
        moments = List.copyOf(moments);
        reason = reason == null || reason.isBlank()
                ? null
                : shortened(reason.strip().replaceAll("\\s+", " "));
    }

    /** Nothing. */
    public static DecisionFacts none() {
        return new DecisionFacts(null, List.of(), null, false, null, null);
    }

    /** About a module. */
    public static DecisionFacts of(Object module) {
        return new DecisionFacts(module.toString(), List.of(), null, false, null, null);
    }

    /** The same with moments. */
    public DecisionFacts at(Instant... when) {
        return new DecisionFacts(module, List.of(when), day, seatOfAnother, travel, reason);
    }

    /** The same with a day. */
    public DecisionFacts until(@Nullable LocalDate last) {
        return new DecisionFacts(module, moments, last, seatOfAnother, travel, reason);
    }

    /** The same about a seat that another person keeps until a request is approved, or about one that nobody else has. */
    public DecisionFacts onSeatOfAnother(boolean another) {
        return new DecisionFacts(module, moments, day, another, travel, reason);
    }

    /** The same with what was approved for the way to a session, {@code null} where nothing was asked for. */
    public DecisionFacts travel(@Nullable Money approved) {
        return new DecisionFacts(
                module, moments, day, seatOfAnother, approved == null ? null : Long.valueOf(approved.cents()), reason);
    }

    /** The same with a reason. */
    public DecisionFacts because(@Nullable String why) {
        return new DecisionFacts(module, moments, day, seatOfAnother, travel, why);
    }

    /** The facts of a message; those of other kinds of messages have none. */
    public static DecisionFacts of(NotificationView message) {
        DecisionFacts facts = none();
        List<Instant> moments = new ArrayList<>();
        for (String line : message.arguments()) {
            if (line.startsWith(MODULE)) {
                facts = new DecisionFacts(
                        line.substring(MODULE.length()),
                        List.of(),
                        facts.day(),
                        facts.seatOfAnother(),
                        facts.travel(),
                        facts.reason());
            } else if (line.startsWith(MOMENT)) {
                moments.add(Instant.parse(line.substring(MOMENT.length())));
            } else if (line.startsWith(DAY)) {
                facts = facts.until(LocalDate.parse(line.substring(DAY.length())));
            } else if (line.equals(SEAT_OF_ANOTHER)) {
                facts = facts.onSeatOfAnother(true);
            } else if (line.startsWith(TRAVEL)) {
                facts = facts.travel(Money.ofCents(Long.parseLong(line.substring(TRAVEL.length())), Money.EURO));
            } else if (line.startsWith(REASON)) {
                facts = facts.because(line.substring(REASON.length()));
            }
        }
        return facts.at(moments.toArray(Instant[]::new));
    }

    static boolean isReason(String line) {
        return line.startsWith(REASON);
    }

    /** How a message keeps them: one argument each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (module != null) {
            lines.add(MODULE + module);
        }
        moments.forEach(moment -> lines.add(MOMENT + moment));
        if (day != null) {
            lines.add(DAY + day);
        }
        if (seatOfAnother) {
            lines.add(SEAT_OF_ANOTHER);
        }
        if (travel != null) {
            lines.add(TRAVEL + travel);
        }
        if (reason != null) {
            lines.add(REASON + reason);
        }
        return lines;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }
}
