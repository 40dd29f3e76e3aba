package org.kommunalcampus.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/** Writes amounts of money as {@link MoneyBody} does: as text, so that no client rounds them. */
@Component
class MoneyInJson extends SimpleModule {

    private static final long serialVersionUID = 1;

    MoneyInJson() {
        super("money");
        setMixInAnnotation(Money.class, Form.class);
    }

    private interface Form {

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount();
    }
}
