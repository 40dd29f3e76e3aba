package org.kommunalcampus.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalState;
import org.kommunalcampus.approval.ApprovalStep;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.StandingApprovals;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words requests for approval, in a number of queries that does not depend on how many they are. */
@Component
@RequiredArgsConstructor
class ApprovalPages {

    private final StandingApprovals standingApprovals;
    private final StaffingHints staffingHints;
    private final Members members;
    private final Sessions sessions;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;
    private final AgreementPapers papers;
    private final Clock clock;

    /**
     * A request; all texts are in the reader's language.
     *
     * @param name who asks
     * @param module id of the module
     * @param when its session, null where it has none
     * @param hints what may stand in the way, as far as the employer knows it
     * @param staffing where too few people would stay at work; whoever approves has to say why that is all right
     * @param deadline until when somebody can decide, or when it ended
     * @param decidable whether the reader can decide about it now
     * @param travelAlone whether the booking is approved and only the way to another session is to be decided
     * @param own whether the reader asks
     * @param substitutable whether the reader may name a colleague for the seat, as far as the employer knows
     * @param travel what is wanted for the way there as it stands in a field, {@code null} where nothing is planned
     * @param agreement what its agreement about repayment says, and whether that lies there signed; {@code null} for none
     * @param takesOver whether it is for the seat of another person, who keeps it until then
     */
    record Row(
            String id,
            String name,
            @Nullable String unit,
            String module,
            String title,
            List<String> facts,
            @Nullable String when,
            List<String> hints,
            List<String> staffing,
            String deadline,
            Badge state,
            @Nullable String reason,
            boolean decidable,
            boolean travelAlone,
            boolean own,
            boolean substitutable,
            @Nullable String travel,
            @Nullable Agreement agreement,
            boolean takesOver) {}

    /**
     * An agreement about repayment.
     *
     * @param state whether it lies there signed
     * @param signedOn as it stands in a field
     * @param approved whether it can be noted as signed
     */
    record Agreement(String text, String state, @Nullable LocalDate signedOn, boolean approved) {}

    /** The requests in the same order. */
    List<Row> rows(Caller caller, List<ApprovalView> found, Locale locale) {
        MunicipalityId place = caller.requireMunicipality();
        Set<MemberId> ids = found.stream().map(ApprovalView::member).collect(Collectors.toSet());
        Map<MemberId, MemberView> people = members.among(caller, place, ids);
        Map<MemberId, List<ApprovalView>> standing = standingApprovals.of(caller, place, ids);
        List<ApprovalView> mentioned = Stream.concat(
                        found.stream(), standing.values().stream().flatMap(Collection::stream))
                .toList();
        Map<SessionId, SessionView> dates = sessions.byId(mentioned.stream()
                .map(ApprovalView::session)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Names names = namesReader.of(
                mentioned.stream().map(ApprovalView::module).distinct().toList(), List.of());
        Map<ApprovalId, List<String>> staffing = staffingHints.of(caller, found, locale);
        return found.stream()
                .map(request -> row(
                        caller,
                        request,
                        people.get(request.member()),
                        standing.getOrDefault(request.member(), List.of()),
                        staffing.getOrDefault(request.id(), List.of()),
                        dates,
                        names,
                        locale))
                .toList();
    }

    private Row row(
            Caller caller,
            ApprovalView request,
            @Nullable MemberView person,
            List<ApprovalView> standing,
            List<String> staffing,
            Map<SessionId, SessionView> dates,
            Names names,
            Locale locale) {
        SessionView session = request.session() == null ? null : dates.get(request.session());
        boolean own = request.member().equals(caller.member());
        boolean mine = caller.is(Role.HR) || request.step() == ApprovalStep.MANAGER;
        return new Row(
                request.id().toString(),
                person == null ? request.member().toString() : person.fullName(),
                person == null ? null : person.unitName(),
                request.module().toString(),
                names.module(request.module()),
                facts(request, names, locale),
                session == null ? null : wording.span(session.startsAt(), session.endsAt(), locale),
                request.state() == ApprovalState.OPEN
                        ? hints(request, session, standing, dates, names, locale)
                        : List.of(),
                staffing,
                deadline(request, locale),
                state(request, locale),
                reason(request, locale),
                waits(request) && mine && !own,
                request.travelWaits(),
                own,
                !own && caller.is(Role.MANAGER) && isAhead(request, session, standing),
                travel(request),
                agreement(request, locale),
                request.takesOver());
    }

    /** Whether somebody has to decide about the booking, or about the way to its session alone. */
    private static boolean waits(ApprovalView request) {
        return request.state() == ApprovalState.OPEN || request.travelWaits();
    }

    private @Nullable Agreement agreement(ApprovalView request, Locale locale) {
        if (request.agreement() == null) {
            return null;
        }
        String state = request.signedOn() == null
                ? phrases.say("agreement.unsigned", locale)
                : phrases.say("agreement.signed", locale, wording.day(request.signedOn(), locale));
        return new Agreement(
                papers.inShort(request.agreement(), locale),
                state,
                request.signedOn(),
                request.state() == ApprovalState.APPROVED);
    }

    private static @Nullable String travel(ApprovalView request) {
        Money wanted = Stream.of(request.travel(), request.travelProposed(), request.travelPlanned())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return wanted == null ? null : Euros.typed(wanted.cents());
    }

    /** Whether it was approved for a seat of a session to come, and the booking stands. */
    private boolean isAhead(ApprovalView request, @Nullable SessionView session, List<ApprovalView> standing) {
        return request.state() == ApprovalState.APPROVED
                && session != null
                && session.startsAt().isAfter(clock.instant())
                && standing.stream().anyMatch(one -> one.id().equals(request.id()));
    }

    private List<String> facts(ApprovalView request, Names names, Locale locale) {
        List<String> facts = new ArrayList<>();
        names.card(request.module())
                .map(ModuleCard::minutes)
                .ifPresent(minutes -> facts.add(wording.hours(minutes, locale)));
        facts.add(wording.price(request.price(), locale));
        names.card(request.module()).map(ModuleCard::providerName).ifPresent(facts::add);
        if (request.travelPlanned() != null) {
            facts.add(phrases.say("approval.travel.planned", locale, wording.price(request.travelPlanned(), locale)));
        }
        if (request.travelProposed() != null) {
            facts.add(phrases.say("approval.travel.proposed", locale, wording.price(request.travelProposed(), locale)));
        }
        if (request.travel() != null) {
            facts.add(phrases.say("approval.travel.granted", locale, wording.price(request.travel(), locale)));
        }
        return facts;
    }

    /** Other requests of the person for the same time, which the employer knows. */
    private List<String> hints(
            ApprovalView request,
            @Nullable SessionView session,
            List<ApprovalView> standing,
            Map<SessionId, SessionView> dates,
            Names names,
            Locale locale) {
        if (session == null) {
            return List.of();
        }
        return standing.stream()
                .filter(other -> !other.id().equals(request.id()) && other.session() != null)
                .filter(other -> overlap(session, dates.get(other.session())))
                .map(other -> phrases.say(
                        other.state() == ApprovalState.APPROVED ? "approval.overlap.approved" : "approval.overlap.open",
                        locale,
                        names.module(other.module())))
                .toList();
    }

    private static boolean overlap(SessionView one, @Nullable SessionView other) {
        return other != null
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }

    private String deadline(ApprovalView request, Locale locale) {
        if (request.travelWaits()) {
            return phrases.say("approval.travel.decideBy", locale, wording.day(request.decideBy(), locale));
        }
        return request.decidedAt() == null
                ? phrases.say(
                        request.takesOver() ? "approval.decideBy.takeover" : "approval.decideBy",
                        locale,
                        wording.day(request.decideBy(), locale))
                : phrases.say("approval.decidedOn", locale, wording.day(request.decidedAt(), locale));
    }

    private @Nullable String reason(ApprovalView request, Locale locale) {
        return request.reason() == null
                ? null
                : phrases.say(
                        "approval.reasonGiven", locale, request.reason(), phrases.day(request.keptOutUntil(), locale));
    }

    private Badge state(ApprovalView request, Locale locale) {
        Tone tone = switch (request.state()) {
            case OPEN -> Tone.INFO;
            case APPROVED -> Tone.SUCCESS;
            case DECLINED -> Tone.DANGER;
            case WITHDRAWN -> Tone.NEUTRAL;
            case EXPIRED -> Tone.WARNING;
        };
        if (request.travelWaits()) {
            return new Badge(Tone.INFO, phrases.say("approval.state.travel", locale));
        }
        String key = request.state() == ApprovalState.OPEN
                ? "approval.state.open." + Phrases.key(request.step())
                : "approval.state." + Phrases.key(request.state());
        return new Badge(tone, phrases.say(key, locale));
    }
}
