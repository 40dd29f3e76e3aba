package org.kommunalcampus.web.offers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.offers.OfferWishes;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.kit.Existing;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which topics HR wants offers, and from whom none. */
@Controller
@OnRefusal(backTo = "/personal/angebote/themen", invalid = "offers.error.choice")
@RequestMapping("/personal/angebote/themen")
@RequiredArgsConstructor
class WishController {

    private static final String PAGE = "redirect:/personal/angebote/themen";

    private final OfferWishes wishes;
    private final OfferPages pages;
    private final CompetenceSearch search;
    private final Providers providers;

    @GetMapping
    String show(Caller caller, Locale locale, Model model) {
        MunicipalityId place = caller.requireMunicipality();
        model.addAttribute("topics", pages.topics(wishes.topics(caller, place), locale));
        model.addAttribute("choices", search.choices(locale));
        List<Option> stops = providers.byId(wishes.stops(caller, place)).values().stream()
                .map(provider -> new Option(provider.id().toString(), provider.name()))
                .toList();
        model.addAttribute("stops", stops);
        return "offers/wishes";
    }

    @PostMapping
    String addWish(Caller caller, @RequestParam(defaultValue = "") String competence, RedirectAttributes flash) {
        MunicipalityId place = place(caller);
        return run(competence, "wanted", flash, id -> wishes.addWish(caller, place, new CompetenceId(id)));
    }

    @PostMapping("/entfernung")
    String removeWish(Caller caller, @RequestParam(defaultValue = "") String competence, RedirectAttributes flash) {
        MunicipalityId place = place(caller);
        return run(competence, "unwanted", flash, id -> wishes.removeWish(caller, place, new CompetenceId(id)));
    }

    @PostMapping("/stopps")
    String stop(Caller caller, @RequestParam(defaultValue = "") String provider, RedirectAttributes flash) {
        MunicipalityId place = place(caller);
        return run(provider, "stopped", flash, id -> wishes.stop(caller, place, new ProviderId(id)));
    }

    @PostMapping("/stopps/entfernung")
    String allowProvider(Caller caller, @RequestParam(defaultValue = "") String provider, RedirectAttributes flash) {
        MunicipalityId place = place(caller);
        return run(provider, "admitted", flash, id -> wishes.allowProvider(caller, place, new ProviderId(id)));
    }

    private static MunicipalityId place(Caller caller) {
        MunicipalityId place = caller.requireMunicipality();
        caller.requireAffiliation(place, Role.HR);
        return place;
    }

    private static String run(String text, String done, RedirectAttributes flash, Consumer<UUID> step) {
        Optional<UUID> known = Ids.one(text, UUID::fromString)
                .filter(id -> Existing.find(() -> {
                            step.accept(id);
                            return id;
                        })
                        .isPresent());
        flash.addFlashAttribute(
                known.isPresent() ? "notice" : "problem",
                known.isPresent() ? "offers.done." + done : "offers.error.choice");
        return PAGE;
    }
}
