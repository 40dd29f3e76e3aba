package org.kommunalcampus.web.packages;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageView;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The certified packages, for everybody. */
@Controller
@RequiredArgsConstructor
class PackageController {

    private static final int PAGE_SIZE = 20;

    private final Packages packages;
    private final PackageChoices choices;
    private final PackageWords words;

    @GetMapping("/pakete")
    String list(@RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        var found = packages.certified(page.ofSize(PAGE_SIZE, Sort.by("title", "id")));
        model.addAttribute("packages", words.rows(found.getContent(), locale));
        model.addAttribute("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/pakete"));
        return "packages/list";
    }

    @GetMapping("/pakete/{id}")
    String show(Caller caller, @PathVariable PackageId id, Locale locale, Model model) {
        model.addAttribute("bundle", words.row(packages.find(id), locale));
        boolean learner = caller.is(Role.LEARNER) && caller.member() != null;
        model.addAttribute("learner", learner);
        model.addAttribute("chosen", learner && chosen(caller).contains(id));
        model.addAttribute("hr", caller.is(Role.HR));
        return "packages/details";
    }

    private List<PackageId> chosen(Caller caller) {
        return choices.of(caller, caller.requireMember()).stream()
                .map(PackageView::id)
                .toList();
    }
}
