package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LimitedInput;
import org.springframework.core.MethodParameter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Reads parameters of the type {@link UploadedFile}. */
@RequiredArgsConstructor
class UploadedFileArgument implements HandlerMethodArgumentResolver {

    private static final String PART = "file";

    private final DataSize largest;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == UploadedFile.class;
    }

    @Override
    public UploadedFile resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder)
            throws IOException, MissingServletRequestPartException {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (!String.valueOf(servlet.getContentType()).startsWith("multipart/")) {
            long most = largest.toBytes();
            return new UploadedFile(
                    null,
                    new LimitedInput(servlet.getInputStream(), most, () -> new MaxUploadSizeExceededException(most)));
        }
        var form = request.getNativeRequest(MultipartHttpServletRequest.class);
        MultipartFile file = form == null ? null : form.getFile(PART);
        if (file == null) {
            throw new MissingServletRequestPartException(PART);
        }
        return new UploadedFile(file.getOriginalFilename(), file.getInputStream());
    }
}
