package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.provider.LogoView;
import org.kommunalcampus.provider.Logos;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The logo of the caller's own provider. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/logo")
@RequiredArgsConstructor
class ProviderLogoController {

    private final Logos logos;
    private final PublicAddress address;

    /**
     * A logo.
     *
     * @param address of the picture (PNG), for everybody
     * @param alternative what the picture shows, for those who do not see it
     * @param width in pixels
     * @param height in pixels
     */
    record LogoBody(String address, String alternative, int width, int height) {}

    @Operation(summary = "Your logo")
    @GetMapping
    LogoBody own(Caller caller) {
        ProviderId own = caller.requireProvider();
        return logos.of(own).map(this::body).orElseThrow(() -> new NotFound("logo", own));
    }

    @Operation(summary = "Put a logo on the pages and records of your modules: PNG or JPEG, drawn anew")
    @PutMapping(consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, UploadedFile.FORM})
    LogoBody put(Caller caller, UploadedFile file, @RequestParam String alternative) {
        logos.put(caller, file.content(), alternative);
        return own(caller);
    }

    @Operation(summary = "Take your logo out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller) {
        logos.remove(caller);
    }

    private LogoBody body(LogoView logo) {
        return new LogoBody(
                address.of() + "/katalog/logos/" + logo.provider() + "?v=" + logo.version(),
                logo.alternative(),
                logo.width(),
                logo.height());
    }
}
