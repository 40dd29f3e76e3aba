package org.kommunalcampus.http;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.kommunalcampus.shared.LimitedInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** The body of an operation is small; only files, which arrive as {@link UploadedFile}, may be large. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallBodies extends RequestBodyAdviceAdapter {

    private final long largest;

    SmallBodies(@Value("${campus.http.largest-body:256KB}") DataSize largest) {
        this.largest = largest.toBytes();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (message.getHeaders().getContentLength() > largest) {
            throw new MaxUploadSizeExceededException(largest);
        }
        return new Message(
                message.getHeaders(),
                new LimitedInput(message.getBody(), largest, () -> new MaxUploadSizeExceededException(largest)));
    }

    /** A message with another body. */
    record Message(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
