package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.Accreditations;
import org.kommunalcampus.provider.ApplicationState;
import org.kommunalcampus.provider.CheckItem;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.provider.QueuedApplication;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.AccreditationPages;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.core.io.InputStreamResource;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Applications for accreditation: the queue, the checklist, and the decisions. */
@Controller
@OnRefusal(texts = "onboarding", backTo = "/betrieb/anbieter/{id}")
@RequiredArgsConstructor
class ApplicantController {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 100;
    private static final String LIST = "/betrieb/antraege";

    private final Accreditations accreditations;
    private final Providers providers;
    private final AccreditationPages pages;
    private final Wording wording;
    private final Clock clock;

    /** An application in the queue. */
    record Row(
            String id,
            String name,
            @Nullable String registeredOffice,
            Badge standing,
            Badge progress,
            @Nullable String since) {}

    /** An item of the checklist with its latest tick. */
    record Item(
            String name,
            String text,
            boolean done,
            @Nullable String note,
            @Nullable String by) {}

    /** What the operator decides. */
    enum Decision {
        GRANT,
        RETURN,
        REFUSE
    }

    /** What was typed for a decision. */
    record DecisionForm(
            @Nullable Decision decision,
            @FormField @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable Long version) {}

    @GetMapping(LIST)
    String queue(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "SUBMITTED") String state,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        Set<ApplicationState> states = states(state);
        String text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        Page<QueuedApplication> found = accreditations.queue(caller, states, text, page.ofSize(PAGE_SIZE));
        String chosen = states.size() == 1 ? states.iterator().next().name() : "ALL";
        String here = UriComponentsBuilder.fromPath(LIST)
                .queryParam("q", "{q}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(text, chosen)
                .toUriString();
        model.addAttribute("q", text);
        model.addAttribute("state", chosen);
        model.addAttribute("states", choices(locale));
        model.addAttribute(
                "rows", found.getContent().stream().map(one -> row(one, locale)).toList());
        model.addAttribute("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
        return "operator/applications";
    }

    @GetMapping("/betrieb/anbieter/{id}")
    ModelAndView one(Caller caller, @PathVariable ProviderId id, Locale locale) {
        LocalDate usual = LocalDate.now(clock).plusYears(Accreditations.USUAL_YEARS);
        return page(caller, id, new DecisionForm(Decision.GRANT, usual, "", null), locale);
    }

    @GetMapping("/betrieb/anbieter/{id}/nachweise/{document}")
    ResponseEntity<InputStreamResource> document(
            Caller caller, @PathVariable ProviderId id, @PathVariable UUID document) {
        return FileDownload.of(accreditations.open(caller, id, document.toString()));
    }

    @PostMapping("/betrieb/anbieter/{id}/pruefungen")
    ModelAndView tick(
            Caller caller,
            @PathVariable ProviderId id,
            @RequestParam(defaultValue = "ORGANISATION") CheckItem item,
            @RequestParam(defaultValue = "true") boolean done,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        accreditations.tick(caller, id, item, done, note);
        return back("onboarding.check.kept", id, flash);
    }

    @PostMapping("/betrieb/anbieter/{id}/entscheidung")
    ModelAndView decide(
            Caller caller,
            @PathVariable ProviderId id,
            @ModelAttribute("typed") DecisionForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireOperator();
        return submit(form, errors, () -> apply(caller, id, form))
                ? back("onboarding.decided", id, flash)
                : page(caller, id, form, locale);
    }

    /** Suspends, or ends the suspension. */
    @PostMapping("/betrieb/anbieter/{id}/aussetzung")
    @OnRefusal(invalid = "onboarding.error.reason")
    ModelAndView suspend(
            Caller caller,
            @PathVariable ProviderId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean lift,
            RedirectAttributes flash) {
        if (lift) {
            providers.lift(caller, id, reason);
        } else {
            providers.suspend(caller, id, reason);
        }
        return back(lift ? "onboarding.lifted" : "onboarding.suspended", id, flash);
    }

    private void apply(Caller caller, ProviderId id, DecisionForm form) {
        long version = Objects.requireNonNullElse(form.version(), -1L);
        String reason = Objects.requireNonNullElse(form.reason(), "");
        switch (form.decision()) {
            case GRANT -> {
                if (form.until() == null) {
                    throw new Invalid("/until", "invalid-date", "A date is needed.");
                }
                accreditations.grant(caller, id, form.until(), version);
            }
            case RETURN -> accreditations.giveBack(caller, id, reason, version);
            case REFUSE -> accreditations.refuse(caller, id, reason, version);
            case null -> throw new Invalid("/decision", "required", "A decision is needed.");
        }
    }

    private ModelAndView page(Caller caller, ProviderId id, DecisionForm typed, Locale locale) {
        AccreditationFile file = accreditations.find(caller, id);
        return new ModelAndView("operator/applicant")
                .addObject("file", file)
                .addObject("standing", pages.standing(file.provider(), locale))
                .addObject("until", pages.until(file.provider(), locale))
                .addObject(
                        "progress", file.application() == null ? null : pages.application(file.application(), locale))
                .addObject("documents", pages.documents(file, locale))
                .addObject("messages", pages.messages(file, locale))
                .addObject("items", items(file, locale))
                .addObject("decisions", decisions(locale))
                .addObject("typed", typed);
    }

    private List<Item> items(AccreditationFile file, Locale locale) {
        return Arrays.stream(CheckItem.values())
                .map(item -> {
                    var latest = file.checks().get(item);
                    String text = wording.text("onboarding.check." + item, locale);
                    return latest == null
                            ? new Item(item.name(), text, false, null, null)
                            : new Item(
                                    item.name(),
                                    text,
                                    latest.done(),
                                    latest.note(),
                                    wording.text(
                                            latest.done() ? "onboarding.check.by" : "onboarding.check.undone",
                                            locale,
                                            latest.by(),
                                            wording.moment(latest.at(), locale)));
                })
                .toList();
    }

    private List<Option> decisions(Locale locale) {
        return List.of(
                new Option("GRANT", wording.text("onboarding.decision.GRANT", locale)),
                new Option("RETURN", wording.text("onboarding.decision.RETURN", locale)),
                new Option("REFUSE", wording.text("onboarding.decision.REFUSE", locale)));
    }

    private Row row(QueuedApplication one, Locale locale) {
        return new Row(
                one.provider().id().toString(),
                one.provider().name(),
                one.provider().registeredOffice(),
                pages.standing(one.provider(), locale),
                pages.application(one.application(), locale),
                one.application().submittedAt() == null
                        ? null
                        : wording.day(one.application().submittedAt(), locale));
    }

    private List<Option> choices(Locale locale) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("ALL", wording.text("onboarding.queue.all", locale)));
        Arrays.stream(ApplicationState.values())
                .map(state -> new Option(state.name(), wording.text("onboarding.application." + state, locale)))
                .forEach(choices::add);
        return choices;
    }

    private static Set<ApplicationState> states(String name) {
        Set<ApplicationState> states = EnumSet.allOf(ApplicationState.class);
        if (Arrays.stream(ApplicationState.values())
                .anyMatch(state -> state.name().equals(name))) {
            states.removeIf(state -> !state.name().equals(name));
        }
        return states;
    }

    private static ModelAndView back(String done, ProviderId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:/betrieb/anbieter/" + id);
    }
}
