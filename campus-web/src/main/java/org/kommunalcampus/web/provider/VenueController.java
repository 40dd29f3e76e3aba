package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.venue.Feature;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.venue.VenueView;
import org.kommunalcampus.venue.Venues;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The rooms that a provider offers. */
@Controller
@OnRefusal(texts = "onboarding", backTo = VenueController.PAGE)
@RequestMapping(VenueController.PAGE)
@RequiredArgsConstructor
class VenueController {

    static final String PAGE = "/anbieter/raeume";
    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 100;

    private final Venues venues;
    private final Conflicts conflicts;
    private final Wording wording;

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") PageNumber page) {
        String text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        Page<VenueView> found = venues.own(caller, text, page.ofSize(PAGE_SIZE));
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

    @GetMapping("/neu")
    ModelAndView begin(Caller caller, Locale locale) {
        caller.requireProvider();
        return form(null, VenueForm.of(VenueFacts.none()), locale);
    }

    @PostMapping
    ModelAndView offer(
            Caller caller,
            @ModelAttribute("typed") VenueForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireProvider();
        return submit(form, errors, () -> venues.offer(caller, form.facts()))
                ? back("venue.saved", flash)
                : form(null, form, locale);
    }

    @GetMapping("/{id}")
    ModelAndView edit(Caller caller, @PathVariable VenueId id, Locale locale) {
        VenueView room = venues.ownOne(caller, id);
        return form(room, VenueForm.of(room.facts()), locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable VenueId id,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("typed") VenueForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        VenueView room = venues.ownOne(caller, id);
        if (submit(form, errors, () -> venues.change(caller, id, form.facts(), version))) {
            return back("venue.saved", flash);
        }
        return isStale(errors)
                ? conflicts.page(
                        "onboarding",
                        form,
                        VenueForm.of(room.facts()),
                        room.version(),
                        Map.of("features", options(locale)),
                        request,
                        locale)
                : form(room, form, locale);
    }

    /** Takes the room off the offer, or offers it again. */
    @PostMapping("/{id}/angebot")
    ModelAndView setOffered(
            Caller caller,
            @PathVariable VenueId id,
            @RequestParam(defaultValue = "false") boolean offered,
            RedirectAttributes flash) {
        venues.setOffered(caller, id, offered);
        return back(offered ? "venue.offered.again" : "venue.withdrawn", flash);
    }

    private ModelAndView form(@Nullable VenueView room, VenueForm typed, Locale locale) {
        return new ModelAndView("provider/venue")
                .addObject("room", room)
                .addObject("typed", typed)
                .addObject("equipment", options(false, locale))
                .addObject("access", options(true, locale));
    }

    private List<Option> options(Locale locale) {
        return Stream.of(false, true)
                .flatMap(forAccess -> options(forAccess, locale).stream())
                .toList();
    }

    private List<Option> options(boolean forAccess, Locale locale) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.isForAccess() == forAccess)
                .map(feature -> new Option(feature.name(), wording.text("venue.feature." + feature, locale)))
                .toList();
    }

    private static ModelAndView back(String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:" + PAGE);
    }
}
