package org.kommunalcampus.web.operator;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists of those who take part, and of what curricula are measured by. */
@Controller
@RequiredArgsConstructor
class DirectoryController {

    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_TEXT = 100;

    private final Providers providers;
    private final Frameworks frameworks;
    private final JobProfiles jobProfiles;
    private final Municipalities municipalities;

    @GetMapping("/betrieb/anbieter")
    String providers(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        PageRequest wanted = PageRequest.of(number(page), PAGE_SIZE, Sort.by("name", "code"));
        return list(
                "/betrieb/anbieter", "operator/providers", text(q), providers.search(caller, text(q), wanted), model);
    }

    @GetMapping("/betrieb/kommunen")
    String municipalities(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        PageRequest wanted = PageRequest.of(number(page), PAGE_SIZE);
        return list(
                "/betrieb/kommunen",
                "operator/municipalities",
                text(q),
                municipalities.search(caller, text(q), wanted),
                model);
    }

    @GetMapping("/betrieb/kompetenzrahmen")
    String frameworks(Caller caller, Model model) {
        caller.requireOperator();
        model.addAttribute("frameworks", frameworks.all());
        model.addAttribute("jobProfiles", jobProfiles.all());
        return "operator/frameworks";
    }

    private static String list(String path, String view, String text, Page<?> found, Model model) {
        String here = UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(text)
                .toUriString();
        model.addAttribute("q", text);
        model.addAttribute("rows", found.getContent());
        model.addAttribute("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
        return view;
    }

    private static String text(String q) {
        String text = q.strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static int number(String page) {
        return PageNumber.of(page).value();
    }
}
