package org.kommunalcampus.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Keeps what is owed in step with what became of bookings. A booking is owed at the price it was made at, once the person takes part, in the month in which its
 * session ends or, without a session, in which it was made. One that the person gave up costs the share that its terms said at that moment, one that the provider
 * ended or the employer declined nothing; whoever has a seat and does not come owes the share that the terms say of that. Unknown
 * prices, nothing and other currencies than the euro are not settled here.
 */
@Component
@RequiredArgsConstructor
class FeeRegister {

    private static final int WHOLE = 100;

    private final FeeRepository fees;
    private final Enrolments enrolments;
    private final Attendances attendances;
    private final Modules modules;
    private final Sessions sessions;
    private final Members members;
    private final Clock clock;

    /** Writes down what is owed for these bookings from now on; what becomes of one at the same time is followed afterwards. */
    void follow(Collection<EnrolmentId> ids) {
        List<EnrolmentView> bookings = enrolments.held(ids);
        Map<UUID, OwedFee> known = fees
                .findAllById(bookings.stream().map(each -> each.id().value()).toList())
                .stream()
                .collect(Collectors.toMap(OwedFee::getId, Function.identity()));
        Map<SessionId, SessionView> runs = sessions.byId(bookings.stream()
                .map(EnrolmentView::session)
                .filter(Objects::nonNull)
                .toList());
        Map<ModuleId, ModuleCard> taught =
                modules.cards(bookings.stream().map(EnrolmentView::module).toList());
        Map<MemberId, MemberView> people =
                members.byIds(bookings.stream().map(EnrolmentView::member).toList());
        Map<EnrolmentId, AttendanceMark> marks =
                attendances.marksOf(bookings.stream().map(EnrolmentView::id).toList());
        for (EnrolmentView booking : bookings) {
            long cents = owed(booking, marks.get(booking.id()));
            LocalDate due = due(booking, runs);
            OwedFee fee = known.get(booking.id().value());
            if (fee != null) {
                fee.owe(booking.session(), due, cents, basis(booking, marks.get(booking.id())));
            } else if (cents > 0) {
                MemberView person = people.get(booking.member());
                ModuleCard module = taught.get(booking.module());
                if (person != null && module != null) {
                    FeeBasis basis = basis(booking, marks.get(booking.id()));
                    fees.save(new OwedFee(booking, module.provider(), person.municipality(), due, cents, basis));
                }
            }
        }
    }

    /** The same for all bookings of a session. */
    void followAll(SessionId session) {
        follow(fees.inSession(session.value()).stream().map(EnrolmentId::new).toList());
    }

    private static long owed(EnrolmentView booking, @Nullable AttendanceMark mark) {
        Money price = booking.price();
        return price != null && Money.EURO.equals(price.currency())
                ? CancellationTerms.share(price.cents(), percent(booking, mark))
                : 0;
    }

    private static int percent(EnrolmentView booking, @Nullable AttendanceMark mark) {
        if (!booking.state().takesPart()) {
            return booking.state() == EnrolmentState.CANCELLED && booking.withdrawnPercent() != null
                    ? booking.withdrawnPercent()
                    : 0;
        }
        return mark == AttendanceMark.ABSENT ? booking.terms().shareOfAbsent() : WHOLE;
    }

    private static FeeBasis basis(EnrolmentView booking, @Nullable AttendanceMark mark) {
        if (!booking.state().takesPart()) {
            return FeeBasis.GIVEN_UP;
        }
        return mark == AttendanceMark.ABSENT ? FeeBasis.ABSENT : FeeBasis.TAKEN;
    }

    private LocalDate due(EnrolmentView booking, Map<SessionId, SessionView> runs) {
        @Nullable SessionView run = booking.session() == null ? null : runs.get(booking.session());
        Instant moment = run == null ? booking.bookedAt() : run.endsAt();
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
