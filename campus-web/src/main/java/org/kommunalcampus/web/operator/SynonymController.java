package org.kommunalcampus.web.operator;

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
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.layout.FormErrors;
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

/** The words of the search: what people type, and what modules call the same. */
@Controller
@RequestMapping(SynonymController.PAGE)
@RequiredArgsConstructor
class SynonymController {

    static final String PAGE = "/operator/synonyms";
    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_TEXT = 100;

    private final Synonyms synonyms;
    private final FormErrors errors;
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
            Caller caller, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page) {
        String text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        Page<SynonymView> found = synonyms.search(caller, text, PageRequest.of(number, PAGE_SIZE));
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

    @GetMapping("/new")
    ModelAndView begin(Caller caller) {
        caller.requireOperator();
        return form(null, new Typed(null, null, false), Map.of());
    }

    @PostMapping
    ModelAndView add(Caller caller, Typed typed, Locale locale, RedirectAttributes flash) {
        caller.requireOperator();
        try {
            synonyms.add(caller, typed.content());
        } catch (Invalid invalid) {
            return faulty(form(null, typed, errors.of(invalid, locale)));
        } catch (Refused exists) {
            return faulty(form(null, typed, twice(locale)));
        }
        return back("notice", "operator.synonyms.saved", flash);
    }

    @GetMapping("/{id}")
    ModelAndView edit(Caller caller, @PathVariable SynonymId id) {
        SynonymView entry = synonyms.find(caller, id);
        return form(entry, Typed.of(entry.content()), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable SynonymId id,
            @RequestParam(defaultValue = "-1") long version,
            Typed typed,
            Locale locale,
            RedirectAttributes flash) {
        SynonymView entry = synonyms.find(caller, id);
        try {
            synonyms.change(caller, id, typed.content(), version);
        } catch (Invalid invalid) {
            return faulty(form(entry, typed, errors.of(invalid, locale)));
        } catch (Refused exists) {
            return faulty(form(entry, typed, twice(locale)));
        } catch (Stale changed) {
            return back("problem", "onboarding.error.stale", flash);
        }
        return back("notice", "operator.synonyms.saved", flash);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            Caller caller,
            @PathVariable SynonymId id,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        try {
            synonyms.remove(caller, id, version);
        } catch (Stale changed) {
            return back("problem", "onboarding.error.stale", flash);
        }
        return back("notice", "operator.synonyms.removed", flash);
    }

    private Map<String, String> twice(Locale locale) {
        return Map.of("term", wording.text("operator.synonyms.twice", locale));
    }

    private static ModelAndView form(@Nullable SynonymView entry, Typed typed, Map<String, String> errors) {
        return new ModelAndView("operator/synonym")
                .addObject("entry", entry)
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private static ModelAndView faulty(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private static ModelAndView back(String kind, String message, RedirectAttributes flash) {
        flash.addFlashAttribute(kind, message);
        return new ModelAndView("redirect:" + PAGE);
    }
}
