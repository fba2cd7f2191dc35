package se.samverka.finance.shared.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// Stores amounts as `numeric(20,2)`.
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<@Nullable Money, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money amount) {
        return amount == null ? null : amount.toBigDecimal();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : Money.of(column);
    }
}
