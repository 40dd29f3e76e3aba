package org.kommunalcampus.web.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionDecisions;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.catalogue.description.OwnModule;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.topics.OpenCalls;
import org.kommunalcampus.web.kit.AccreditationPages;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The provider's own modules, and where new ones begin. */
@Controller
@OnRefusal(backTo = "/anbieter", invalid = "provider.error.title")
@RequiredArgsConstructor
class WorkplaceController {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 100;

    private final Descriptions descriptions;
    private final Providers providers;
    private final ProviderPermissions duties;
    private final AccreditationPages accreditations;
    private final OpenCalls openCalls;
    private final SessionDecisions decisions;
    private final ModuleStates states;
    private final Wording wording;

    /** A module in the list. */
    record Row(
            String id,
            String title,
            String externalId,
            Badge badge,
            @Nullable String changed,
            @Nullable String until) {}

    /** A session about which somebody has to decide. */
    record Open(String href, String title, String when) {}

    @GetMapping("/anbieter")
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        ProviderId provider = caller.requireProvider();
        String text = q.strip().length() <= LONGEST_TEXT ? q.strip() : q.strip().substring(0, LONGEST_TEXT);
        DescriptionState wanted = Arrays.stream(DescriptionState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        Page<OwnModule> found = descriptions.list(caller, provider, text, wanted, page.ofSize(PAGE_SIZE));
        String here = UriComponentsBuilder.fromPath("/anbieter")
                .queryParam("q", "{q}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(text, wanted == null ? "" : wanted.name())
                .toUriString();
        model.addAttribute("undecided", undecided(caller, locale));
        model.addAttribute("provider", providers.find(provider));
        model.addAttribute("standing", standing(providers.find(provider)));
        model.addAttribute("owner", duties.own(caller).contains(ProviderPermission.OWNER));
        model.addAttribute(
                "openCalls", openCalls.list(caller, PageRequest.of(0, 1)).getTotalElements());
        model.addAttribute("q", text);
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        model.addAttribute("states", choices(locale));
        model.addAttribute(
                "rows",
                found.getContent().stream().map(module -> row(module, locale)).toList());
        model.addAttribute("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
        return "provider/workplace";
    }

    @PostMapping("/anbieter/module")
    String begin(Caller caller, @RequestParam(defaultValue = "") String title, RedirectAttributes flash) {
        ProviderId provider = caller.requireProvider();
        ModuleId id = descriptions.begin(caller, provider, ModuleDescription.titled(title));
        flash.addFlashAttribute("notice", "provider.begun");
        return "redirect:/anbieter/module/" + id;
    }

    private Row row(OwnModule module, Locale locale) {
        return new Row(
                module.id().toString(),
                module.title(),
                module.externalId(),
                states.badge(module, locale),
                module.changedAt() == null ? null : wording.day(module.changedAt(), locale),
                module.certifiedUntil() == null ? null : wording.day(module.certifiedUntil(), locale));
    }

    /** Key of what the staff must know about the standing. */
    private @Nullable String standing(ProviderView provider) {
        return switch (provider.state()) {
            case APPLICANT -> "onboarding.accreditation.applicant";
            case SUSPENDED -> "provider.suspended";
            case LAPSED -> "onboarding.accreditation.lapsed";
            case ACCREDITED -> accreditations.endsSoon(provider) ? "onboarding.accreditation.ends" : null;
        };
    }

    /** Sessions about which somebody has to decide, the first to begin first. */
    private List<Open> undecided(Caller caller, Locale locale) {
        return decisions.ownUndecided(caller).stream()
                .map(one -> new Open(
                        "/anbieter/module/" + one.session().module() + "/termine/"
                                + one.session().id(),
                        one.title(),
                        wording.span(one.session().startsAt(), one.session().endsAt(), locale)))
                .toList();
    }

    private List<Option> choices(Locale locale) {
        return Stream.concat(
                        Stream.of(new Option("", wording.text("provider.filter.all", locale))),
                        Arrays.stream(DescriptionState.values())
                                .map(one -> new Option(one.name(), wording.text("provider.filter." + one, locale))))
                .toList();
    }
}
