package org.rapport.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapport.journey.RunningProduct.Product;

/** The database as its owner sees it: to look at what a page does not show, and to make what no page can make. */
public final class Records {

    private final Product product;

    public Records(Product product) {
        this.product = product;
    }

    /** The first column of the first row, as text. */
    public String text(String query, Object... values) {
        try (Connection connection = product.asOwner();
                PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("Nothing is found by " + query);
                }
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Changes rows; answers how many. */
    public int change(String command, Object... values) {
        try (Connection connection = product.asOwner();
                PreparedStatement statement = connection.prepareStatement(command)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(command, e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
