package org.kommunalcampus.web.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages at which HR and providers check proofs from elsewhere; both are the same but for their addresses. */
@Component
@RequiredArgsConstructor
class DeskPages {

    static final int PAGE_SIZE = 20;

    private final RecognitionPages pages;

    /** A proof in the list and who handed it in. */
    record Line(RecognitionPages.Row proof, String who) {}

    ModelAndView list(
            String base,
            RecognitionStand stand,
            String q,
            Page<RecognitionView> found,
            Function<RecognitionView, String> who,
            Locale locale) {
        List<RecognitionPages.Row> rows = pages.rows(found.getContent(), locale);
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            lines.add(new Line(rows.get(place), who.apply(found.getContent().get(place))));
        }
        String here = UriComponentsBuilder.fromPath(base)
                .queryParam("q", "{q}")
                .queryParam("stand", "{stand}")
                .encode()
                .buildAndExpand(q, stand)
                .toUriString();
        return new ModelAndView("recognition/desk-list")
                .addObject("base", base)
                .addObject("lines", lines)
                .addObject("stand", stand.name())
                .addObject("stands", pages.stands(locale))
                .addObject("q", q)
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
    }

    /**
     * A proof with the forms that decide about it.
     *
     * @param forLevels whether the desk may let single levels count
     */
    ModelAndView page(String base, RecognitionView proof, String who, DeskForm form, boolean forLevels, Locale locale) {
        return new ModelAndView("recognition/desk")
                .addObject("list", base)
                .addObject("base", base + "/" + proof.id())
                .addObject("proof", pages.detail(proof, locale))
                .addObject("who", who)
                .addObject("form", form)
                .addObject("levels", pages.levels(locale))
                .addObject("forLevels", forLevels);
    }

    static ModelAndView done(String base, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + base);
    }
}
