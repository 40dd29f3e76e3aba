package org.kommunalcampus.web.catalogue;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.FileView;
import org.kommunalcampus.provider.Logos;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The logos of providers, for the pages of their modules. */
@Controller
@RequiredArgsConstructor
class ProviderPictureController {

    private final Logos logos;

    @GetMapping("/katalog/logos/{provider}")
    ResponseEntity<? extends Resource> logo(@PathVariable ProviderId provider) {
        return FileView.of(logos.open(provider));
    }
}
