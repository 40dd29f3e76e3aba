package org.kommunalcampus.web.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue: everything that somebody looks for stands in the address, so that it can be shared and kept. */
@Controller
@RequiredArgsConstructor
class CatalogueController {

    private final CatalogueSearch search;

    @GetMapping(CatalogueFilter.PATH)
    String catalogue(
            Caller caller,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Boosted", required = false) @Nullable String boosted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CatalogueFilter filter = CatalogueFilter.read(parameters);
        // a form states its empty fields too; the address that people share does not
        response.setHeader("HX-Push-Url", filter.href());
        model.addAttribute("filter", filter);
        model.addAttribute("found", search.find(filter, caller, locale));
        model.addAttribute("moved", boosted != null);
        return "catalogue/catalogue";
    }
}
