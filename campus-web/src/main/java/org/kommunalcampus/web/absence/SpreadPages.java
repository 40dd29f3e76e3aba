package org.kommunalcampus.web.absence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.SpreadView;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words a proposal of who goes to which session. */
@Component
@RequiredArgsConstructor
class SpreadPages {

    private static final int PARTS = 2;

    private final Members members;
    private final Sessions sessions;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * A proposal.
     *
     * @param proven whether no more people can be placed
     */
    record Proposal(List<Turn> turns, List<Left> left, int placed, boolean proven) {}

    /** A session with those who could go. */
    record Turn(String when, List<Place> people) {}

    /**
     * Somebody and a session.
     *
     * @param value what the form sends
     */
    record Place(String value, String name) {}

    /** Somebody who gets no session, and why. */
    record Left(String name, String reason) {}

    Proposal proposal(Caller caller, SpreadView found, Locale locale) {
        Set<MemberId> ids = new HashSet<>(found.placed().keySet());
        ids.addAll(found.left().keySet());
        Map<MemberId, MemberView> people =
                ids.isEmpty() ? Map.of() : members.among(caller, caller.requireMunicipality(), ids);
        Map<SessionId, SessionView> dates =
                sessions.byId(found.placed().values().stream().distinct().toList());
        List<Turn> turns = dates.values().stream()
                .sorted(Comparator.comparing(SessionView::startsAt))
                .map(date -> new Turn(
                        wording.span(date.startsAt(), date.endsAt(), locale),
                        found.placed().entrySet().stream()
                                .filter(place -> place.getValue().equals(date.id()))
                                .map(place -> new Place(place.getKey() + ":" + date.id(), name(people, place.getKey())))
                                .sorted(Comparator.comparing(Place::name, Wording.alphabetical(locale)))
                                .toList()))
                .toList();
        List<Left> left = found.left().entrySet().stream()
                .map(person -> new Left(
                        name(people, person.getKey()),
                        phrases.say("absence.spread.why." + Phrases.key(person.getValue()), locale)))
                .sorted(Comparator.comparing(Left::name, Wording.alphabetical(locale)))
                .toList();
        return new Proposal(turns, left, found.placed().size(), found.proven());
    }

    /** What a form sends; what makes no sense is as good as not sent. */
    static Map<MemberId, SessionId> chosen(@Nullable List<String> suggestions) {
        Map<MemberId, SessionId> chosen = new HashMap<>();
        List<String> all = suggestions == null ? List.of() : suggestions;
        all.forEach(text -> {
            String[] parts = text.split(":", PARTS);
            if (parts.length == PARTS) {
                Ids.one(parts[0], MemberId::of)
                        .ifPresent(person ->
                                Ids.one(parts[1], SessionId::of).ifPresent(session -> chosen.put(person, session)));
            }
        });
        return chosen;
    }

    private static String name(Map<MemberId, MemberView> people, MemberId id) {
        MemberView person = people.get(id);
        return person == null ? id.toString() : person.fullName();
    }
}
