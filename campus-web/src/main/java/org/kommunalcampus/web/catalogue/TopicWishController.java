package org.kommunalcampus.web.catalogue;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.topics.TopicWishes;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Wishes for what the catalogue does not offer, made where the search found nothing. */
@Controller
@OnRefusal(backTo = CatalogueFilter.PATH + "?q={q}")
@RequiredArgsConstructor
class TopicWishController {

    private final TopicWishes wishes;

    @PostMapping("/profil/wuensche")
    String wish(
            Caller caller,
            @RequestParam CompetenceId competence,
            @RequestParam(defaultValue = "true") boolean wished,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes flash) {
        if (wished) {
            wishes.wish(caller, competence);
        } else {
            wishes.withdraw(caller, competence);
        }
        flash.addFlashAttribute("notice", wished ? "catalogue.wish.noted" : "catalogue.wish.withdrawn");
        return "redirect:"
                + UriComponentsBuilder.fromPath(CatalogueFilter.PATH)
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(q)
                        .toUriString();
    }
}
