"""What tests share among themselves."""
