"""The guide page: browse, search and print the guide pack; take an edited one into use."""
