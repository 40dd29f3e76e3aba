package org.kommunalcampus.web.provider;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.venue.Feature;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.venue.VenueView;
import org.kommunalcampus.venue.Venues;
import org.kommunalcampus.web.layout.FormErrors;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The rooms that a provider offers. */
@Controller
@RequestMapping(VenueController.PAGE)
@RequiredArgsConstructor
class VenueController {

    static final String PAGE = "/anbieter/raeume";
    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 100;

    private final Venues venues;
    private final FormErrors errors;
    private final Wording wording;

    /** What was typed about a room. */
    record Typed(
            @Nullable String name,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String capacity,
            @Nullable List<String> features,
            @Nullable String note) {

        static Typed of(VenueFacts facts) {
            return new Typed(
                    facts.name(),
                    facts.street(),
                    facts.postcode(),
                    facts.city(),
                    facts.capacity() == null ? null : facts.capacity().toString(),
                    facts.stated().stream().map(Feature::name).toList(),
                    facts.note());
        }

        /** The features chosen; none where none is. */
        public List<String> chosen() {
            return features == null ? List.of() : features;
        }

        VenueFacts facts() {
            Set<Feature> has = EnumSet.noneOf(Feature.class);
            Arrays.stream(Feature.values())
                    .filter(feature -> chosen().contains(feature.name()))
                    .forEach(has::add);
            boolean number = capacity != null && capacity.strip().matches("\\d{1,6}");
            return new VenueFacts(
                    name,
                    street,
                    postcode,
                    city,
                    number && capacity != null ? Integer.valueOf(capacity.strip()) : null,
                    has,
                    note);
        }
    }

    @GetMapping
    ModelAndView list(
            Caller caller, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page) {
        String text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        Page<VenueView> found = venues.own(caller, text, PageRequest.of(number, PAGE_SIZE));
        String here = UriComponentsBuilder.fromPath(PAGE)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(text)
                .toUriString();
        return new ModelAndView("provider/venues")
                .addObject("q", text)
                .addObject("rows", found.getContent())
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
    }

    @GetMapping("/new")
    ModelAndView begin(Caller caller, Locale locale) {
        caller.requireProvider();
        return form(null, Typed.of(VenueFacts.none()), Map.of(), locale);
    }

    @PostMapping
    ModelAndView offer(Caller caller, Typed typed, Locale locale, RedirectAttributes flash) {
        caller.requireProvider();
        try {
            venues.offer(caller, typed.facts());
        } catch (Invalid invalid) {
            return faulty(form(null, typed, errors.of(invalid, locale), locale));
        }
        return back("notice", "venue.saved", flash);
    }

    @GetMapping("/{id}")
    ModelAndView edit(Caller caller, @PathVariable VenueId id, Locale locale) {
        VenueView room = venues.ownOne(caller, id);
        return form(room, Typed.of(room.facts()), Map.of(), locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable VenueId id,
            @RequestParam(defaultValue = "-1") long version,
            Typed typed,
            Locale locale,
            RedirectAttributes flash) {
        VenueView room = venues.ownOne(caller, id);
        try {
            venues.change(caller, id, typed.facts(), version);
        } catch (Invalid invalid) {
            return faulty(form(room, typed, errors.of(invalid, locale), locale));
        } catch (Stale changed) {
            return back("problem", "onboarding.error.stale", flash);
        }
        return back("notice", "venue.saved", flash);
    }

    /** Takes the room off the offer, or offers it again. */
    @PostMapping("/{id}/offer")
    ModelAndView setOffered(
            Caller caller,
            @PathVariable VenueId id,
            @RequestParam(defaultValue = "false") boolean offered,
            RedirectAttributes flash) {
        venues.setOffered(caller, id, offered);
        return back("notice", offered ? "venue.offered.again" : "venue.withdrawn", flash);
    }

    private ModelAndView form(@Nullable VenueView room, Typed typed, Map<String, String> errors, Locale locale) {
        return new ModelAndView("provider/venue")
                .addObject("room", room)
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("equipment", options(false, locale))
                .addObject("access", options(true, locale));
    }

    private List<Option> options(boolean forAccess, Locale locale) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.isForAccess() == forAccess)
                .map(feature -> new Option(feature.name(), wording.text("venue.feature." + feature, locale)))
                .toList();
    }

    private static ModelAndView back(String kind, String message, RedirectAttributes flash) {
        flash.addFlashAttribute(kind, message);
        return new ModelAndView("redirect:" + PAGE);
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
