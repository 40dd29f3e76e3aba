package org.kommunalcampus.web.tool;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.tool.ToolApprovals;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.ToolView;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
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

/** The operator decides about the learning tools of providers. */
@Controller
@OnRefusal(texts = "tool", backTo = ToolDeskController.PAGE + "/{id}")
@RequestMapping(ToolDeskController.PAGE)
@RequiredArgsConstructor
class ToolDeskController {

    static final String PAGE = "/betrieb/werkzeuge";
    private static final int PAGE_SIZE = 25;

    private final ToolApprovals approvals;
    private final ToolPages pages;

    /** Why it is not approved. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale) {
        Page<ToolView> found = approvals.list(caller, page.ofSize(PAGE_SIZE));
        return new ModelAndView("tool/desk-list")
                .addObject(
                        "tools",
                        found.stream().map(tool -> pages.row(tool, locale)).toList())
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), PAGE));
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable ToolId id, Locale locale) {
        return page(caller, id, locale);
    }

    @PostMapping("/{id}/freigabe")
    ModelAndView approve(
            Caller caller,
            @PathVariable ToolId id,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        approvals.approve(caller, id, version);
        return back(id, "tool.approved", flash);
    }

    @PostMapping("/{id}/ablehnung")
    ModelAndView refuse(
            Caller caller,
            @PathVariable ToolId id,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("form") Reason form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> approvals.refuse(caller, id, form.reason(), version))
                ? back(id, "tool.refused", flash)
                : page(caller, id, locale);
    }

    @PostMapping("/{id}/sperre")
    ModelAndView suspend(
            Caller caller,
            @PathVariable ToolId id,
            @ModelAttribute("form") Reason form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> approvals.suspend(caller, id, form.reason()))
                ? back(id, "tool.suspended", flash)
                : page(caller, id, locale);
    }

    private ModelAndView page(Caller caller, ToolId id, Locale locale) {
        return new ModelAndView("tool/desk").addObject("tool", pages.row(approvals.find(caller, id), locale));
    }

    private static ModelAndView back(ToolId id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:" + PAGE + "/" + id);
    }
}
