package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.organisation.ActivationCard;
import org.kommunalcampus.organisation.ActivationState;
import org.kommunalcampus.organisation.ActivationView;
import org.kommunalcampus.organisation.Activations;
import org.kommunalcampus.organisation.MemberFilter;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists who has no account yet, and words what is printed; that is in German, whatever language HR reads. */
@Component
@RequiredArgsConstructor
class AccessPages {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final Activations activations;
    private final HrChoices choices;
    private final HrWords words;
    private final PublicAddress address;
    private final Wording wording;

    /** Somebody without an account; {@code code} tells what became of the printed one, {@code open} whether it can be made void. */
    record Row(
            String id,
            String key,
            String name,
            String unit,
            String email,
            @Nullable Badge code,
            boolean open) {}

    /** A page of the list. */
    record Listing(List<Row> rows, Paging paging, List<Option> units) {}

    /**
     * What is printed.
     *
     * @param cards in the order of names
     * @param missing how many of those chosen get none, because they have an account by now or have left
     */
    record Sheet(List<Card> cards, int missing) {}

    /** One of them, with what to do in steps and what to heed. */
    record Card(String name, String unit, String intro, List<String> steps, String code, String heed) {}

    Listing list(Caller caller, String text, String unit, String page, Locale locale) {
        String asked = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        var filter = new MemberFilter(asked, Ids.one(unit, UnitId::of).orElse(null), null, true);
        Page<ActivationView> found = activations.withoutAccount(
                caller,
                caller.requireMunicipality(),
                filter,
                PageNumber.of(page).ofSize(PAGE_SIZE));
        String link = UriComponentsBuilder.fromPath("/personal/zugaenge")
                .queryParam("q", "{q}")
                .queryParam("unit", "{unit}")
                .encode()
                .buildAndExpand(asked, unit)
                .toUriString();
        return new Listing(
                found.map(one -> row(one, locale)).getContent(),
                new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), link),
                HrChoices.orNone(choices.units(caller), words.say("members.allUnits", locale)));
    }

    Sheet sheet(List<ActivationCard> cards, int chosen) {
        return new Sheet(
                cards.stream().map(card -> card("access.letter.", card)).toList(), chosen - cards.size());
    }

    /** The one card for somebody who leaves. */
    Sheet leavingSheet(ActivationCard card) {
        return new Sheet(List.of(card("private-account.letter.", card)), 0);
    }

    private Card card(String key, ActivationCard card) {
        String where = address.outside().replaceFirst("^https?://", "");
        return new Card(
                card.name(),
                card.unit() == null ? "" : card.unit(),
                german(key + "intro"),
                List.of(german(key + "open", where), german(key + "enter")),
                card.code(),
                german(key + "heed", wording.day(card.lastDay(), Locale.GERMAN)));
    }

    private String german(String key, Object... arguments) {
        return wording.text(key, Locale.GERMAN, arguments);
    }

    private Row row(ActivationView one, Locale locale) {
        ActivationState state = one.code();
        return new Row(
                one.person().id().toString(),
                one.person().personnelKey(),
                one.person().fullName(),
                one.person().unitName() == null ? "–" : one.person().unitName(),
                one.person().email() == null ? "–" : one.person().email(),
                state == null
                        ? null
                        : new Badge(
                                state == ActivationState.OPEN ? Tone.INFO : Tone.NEUTRAL,
                                wording.text("access.code." + state, locale, words.day(one.lastDay(), locale))),
                state == ActivationState.OPEN);
    }
}
