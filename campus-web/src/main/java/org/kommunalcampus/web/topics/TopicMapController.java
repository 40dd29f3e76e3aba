package org.kommunalcampus.web.topics;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The topic map: what is needed and what there is, for everybody. */
@Controller
@RequiredArgsConstructor
class TopicMapController {

    private final TopicPages pages;
    private final Regions regions;

    @GetMapping(TopicFilter.PATH)
    String map(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        List<RegionView> all = regions.listed();
        TopicFilter filter = TopicFilter.read(parameters, all);
        model.addAttribute("filter", filter);
        model.addAttribute("page", pages.page(filter, all, locale));
        model.addAttribute("mayCall", caller.is(Role.REVIEWER));
        model.addAttribute("mayAnswer", caller.is(Role.PROVIDER));
        return "topics/map";
    }
}
