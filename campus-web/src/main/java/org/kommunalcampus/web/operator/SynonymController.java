package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.search.SynonymContent;
import org.kommunalcampus.catalogue.search.SynonymId;
import org.kommunalcampus.catalogue.search.SynonymView;
import org.kommunalcampus.catalogue.search.Synonyms;
import org.kommunalcampus.shared.Caller;
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

/** The words of the search: what people type, and what modules call the same. */
@Controller
@OnRefusal(texts = "onboarding", backTo = SynonymController.PAGE)
@RequestMapping(SynonymController.PAGE)
@RequiredArgsConstructor
class SynonymController {

    static final String PAGE = "/betrieb/woerter";
    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_TEXT = 100;

    private final Synonyms synonyms;
    private final Conflicts conflicts;
    private final Wording wording;

    /**
     * What was typed about an entry.
     *
     * @param alternatives one on each line
     */
    record Typed(
            @Nullable String term,
            @Nullable String alternatives,
            @Nullable Boolean mutual) {

        /** A box that is not ticked is not sent. */
        Typed {
            mutual = Boolean.TRUE.equals(mutual);
        }

        static Typed of(SynonymContent content) {
            return new Typed(content.term(), String.join("\n", content.alternatives()), content.mutual());
        }

        /** Whether the box is ticked. */
        public boolean isMutual() {
            return Boolean.TRUE.equals(mutual);
        }

        SynonymContent content() {
            List<String> lines = alternatives == null
                    ? List.of()
                    : alternatives.lines().map(String::strip).toList();
            return new SynonymContent(term == null ? "" : term, lines, isMutual());
        }
    }

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") PageNumber page) {
        String text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        Page<SynonymView> found = synonyms.search(caller, text, page.ofSize(PAGE_SIZE));
        String here = UriComponentsBuilder.fromPath(PAGE)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(text)
                .toUriString();
        return new ModelAndView("operator/synonyms")
                .addObject("q", text)
                .addObject("rows", found.getContent())
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
    }

    @GetMapping("/neu")
    ModelAndView begin(Caller caller) {
        caller.requireOperator();
        return form(null, new Typed(null, null, false));
    }

    @PostMapping
    ModelAndView add(
            Caller caller, @ModelAttribute("typed") Typed typed, BindingResult errors, RedirectAttributes flash) {
        caller.requireOperator();
        return submit(typed, errors, () -> synonyms.add(caller, typed.content()))
                ? back("operator.synonyms.saved", flash)
                : form(null, typed);
    }

    @GetMapping("/{id}")
    ModelAndView edit(Caller caller, @PathVariable SynonymId id) {
        SynonymView entry = synonyms.find(caller, id);
        return form(entry, Typed.of(entry.content()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable SynonymId id,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("typed") Typed typed,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        SynonymView entry = synonyms.find(caller, id);
        if (submit(typed, errors, () -> synonyms.change(caller, id, typed.content(), version))) {
            return back("operator.synonyms.saved", flash);
        }
        return isStale(errors)
                ? conflicts.page(
                        "synonyms",
                        typed,
                        Typed.of(entry.content()),
                        entry.version(),
                        Map.of("mutual", directions(locale)),
                        request,
                        locale)
                : form(entry, typed);
    }

    @PostMapping("/{id}/entfernung")
    ModelAndView remove(
            Caller caller,
            @PathVariable SynonymId id,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        synonyms.remove(caller, id, version);
        return back("operator.synonyms.removed", flash);
    }

    private List<Option> directions(Locale locale) {
        return List.of(
                new Option("true", wording.text("operator.synonyms.mutual.short", locale)),
                new Option("false", wording.text("operator.synonyms.oneWay", locale)));
    }

    private static ModelAndView form(@Nullable SynonymView entry, Typed typed) {
        return new ModelAndView("operator/synonym").addObject("entry", entry).addObject("typed", typed);
    }

    private static ModelAndView back(String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:" + PAGE);
    }
}
