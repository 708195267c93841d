"""Two printings side by side: which quotations and figures they share, and what differs between them."""
